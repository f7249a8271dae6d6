package dialer.core.engine;

import dialer.compliance.call.Dialing;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

class MemoryAuthorizationsTest extends AuthorizationsContract {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final MemoryAuthorizations memory = new MemoryAuthorizations(InstantSource.fixed(NOON));
  private final PoolLease old = memory.takeLease();
  private final PoolLease lease = memory.takeLease();
  private final AtomicLong ids = new AtomicLong();

  @Override
  protected Authorizations authorizations() {
    return memory;
  }

  @Override
  protected Instant now() {
    return NOON;
  }

  @Override
  protected PoolLease lease() {
    return lease;
  }

  @Override
  protected PoolLease oldLease() {
    return old;
  }

  @Override
  protected ProposedDial dueLead() {
    long n = ids.incrementAndGet();
    return lead(new PhoneNumber("+1312555" + (1000 + n)));
  }

  @Override
  protected ProposedDial dueLeadWithTheNumberOf(ProposedDial other) {
    return lead(memory.numberOf(other.lead()));
  }

  private ProposedDial lead(PhoneNumber number) {
    LeadId lead = Ids.lead(ids.incrementAndGet());
    memory.add(lead, number);
    return dial(lead);
  }

  @Override
  protected ProposedDial again(ProposedDial earlier) {
    return dial(earlier.lead());
  }

  private ProposedDial dial(LeadId lead) {
    return new ProposedDial(
        Ids.attempt(ids.incrementAndGet()),
        Ids.campaign(1),
        lead,
        SimulatedPool.TRUNK,
        Dialing.PROGRESSIVE,
        Optional.empty());
  }
}
