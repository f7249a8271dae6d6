package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CalleeFacts;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.Medium;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.call.Purpose;
import dialer.compliance.gate.CallGate;
import dialer.compliance.gate.NumberRecord;
import dialer.compliance.gate.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The critical section in memory, as small as the contract allows. */
final class MemoryAuthorizations implements Authorizations {

  private static final Duration VALID = Duration.ofSeconds(3);
  private static final PhoneNumber SHOWN = new PhoneNumber("+13125550100");

  private final InstantSource clock;
  private final Map<LeadId, PhoneNumber> leads = new HashMap<>();
  private final Map<PhoneNumber, AttemptId> live = new HashMap<>();
  private final Set<AttemptId> known = new HashSet<>();
  private long token;

  MemoryAuthorizations(InstantSource clock) {
    this.clock = clock;
  }

  synchronized PoolLease takeLease() {
    return new PoolLease(Ids.pool(), ++token);
  }

  synchronized void add(LeadId lead, PhoneNumber number) {
    leads.put(lead, number);
  }

  synchronized PhoneNumber numberOf(LeadId lead) {
    return leads.get(lead);
  }

  @Override
  public synchronized List<Authorization> authorize(
      PoolLease lease, List<ProposedDial> batch, Function<CampaignId, CallGate> gates) {
    if (lease.token() != token) {
      throw new JournalAway("the lease has another holder", new IllegalStateException());
    }
    return batch.stream().map(dial -> authorize(dial, gates.apply(dial.campaign()))).toList();
  }

  private Authorization authorize(ProposedDial dial, CallGate gate) {
    PhoneNumber number = leads.get(dial.lead());
    if (number == null || live.containsKey(number) || known.contains(dial.attempt())) {
      return new Authorization.NotDue(dial, "live_attempt");
    }
    Instant now = clock.instant();
    Verdict verdict = gate.verdict(call(dial, number), NumberRecord.empty(), now);
    if (!(verdict instanceof Verdict.Permitted)) {
      return new Authorization.Refused(dial, verdict);
    }
    live.put(number, dial.attempt());
    known.add(dial.attempt());
    return new Authorization.Authorized(dial, now.plus(VALID), Set.of());
  }

  private static ProposedCall call(ProposedDial dial, PhoneNumber number) {
    return new ProposedCall(
        dial.attempt(),
        new ClientId(new UUID(9, 1)),
        dial.campaign(),
        dial.lead(),
        number,
        CalleeFacts.unknown(),
        Purpose.SURVEY,
        Medium.LIVE_AGENT,
        dial.dialing(),
        SHOWN,
        Duration.ofSeconds(25));
  }
}
