package dialer.campaigns.simulation;

import dialer.campaigns.campaign.Pilot;
import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.Effect;
import dialer.campaigns.disposition.EndedAttempt;
import dialer.campaigns.disposition.PastAttempt;
import dialer.campaigns.disposition.RecyclePolicy;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.lead.NumberType;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.gate.NumberRecord;
import dialer.compliance.gate.PastContact;
import dialer.compliance.gate.Verdict;
import dialer.core.call.CallOutcome;
import dialer.core.engine.Authorization;
import dialer.core.engine.JournalEntry;
import dialer.core.engine.ProposedDial;
import dialer.core.hopper.HopperEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The journal and the lead store of a simulated day: asks the real gate, and lets the real recycle
 * rules decide what becomes of a lead.
 */
final class SimulatedJournal {

  private static final ClientId CLIENT = new ClientId(new UUID(6, 1));

  /** How long an authorization holds. */
  private static final Duration HOLDS = Duration.ofSeconds(3);

  private record Due(Instant at, SimulatedLead lead) {}

  private final Scenario scenario;
  private final RandomGenerator random;
  private final RecyclePolicy recycle;
  private final Map<LeadId, SimulatedLead> leads = new HashMap<>();
  private final PriorityQueue<Due> waiting =
      new PriorityQueue<>(
          Comparator.comparing(Due::at).thenComparing(due -> due.lead().id().value()));

  SimulatedJournal(Scenario scenario, RandomGenerator random) {
    this.scenario = scenario;
    this.random = random;
    this.recycle = new RecyclePolicy(scenario.conclusions().recycle());
    for (int n = 0; n < scenario.list().leads(); n++) {
      add(n);
    }
  }

  private void add(int n) {
    LeadNumber number =
        LeadNumber.imported(0, scenario.list().number().apply(n), NumberType.MOBILE);
    SimulatedLead lead =
        new SimulatedLead(new LeadId(new UUID(2, n + 1)), number, scenario.start());
    leads.put(lead.id(), lead);
    waiting.add(new Due(scenario.start(), lead));
  }

  private SimulatedLead lead(LeadId id) {
    return Objects.requireNonNull(leads.get(id), () -> id + " is on no list");
  }

  /** Leads that are due now, oldest first; each is given out until it is {@link #again}. */
  List<HopperEntry> due(Instant now, int max) {
    List<HopperEntry> found = new ArrayList<>();
    while (found.size() < max && !waiting.isEmpty() && !waiting.peek().at().isAfter(now)) {
      Due due = waiting.remove();
      if (due.lead().isDue(now) && due.lead().progress().due().equals(due.at())) {
        int priority = due.lead().progress().state() == LeadState.CALLBACK ? 0 : 5;
        found.add(new HopperEntry(due.lead().id(), priority, due.at(), Set.of()));
      }
    }
    return found;
  }

  /** How leads stand, by state. */
  Map<LeadState, Integer> states() {
    Map<LeadState, Integer> states = new HashMap<>();
    leads.values().forEach(lead -> states.merge(lead.progress().state(), 1, Integer::sum));
    return states;
  }

  /** The one critical section. */
  List<Authorization> authorize(List<ProposedDial> batch, Instant now) {
    return batch.stream().map(dial -> authorize(dial, now)).toList();
  }

  /** Whether a fresh lead is one too many for the pilot; it then waits for its release. */
  private boolean isBeyondPilot(SimulatedLead lead) {
    return isFresh(lead) && Pilot.admit(List.of(lead), this::isFresh, freshLeft()).isEmpty();
  }

  private boolean isFresh(SimulatedLead lead) {
    return lead.progress().state() == LeadState.FRESH;
  }

  private int freshLeft() {
    return Pilot.freshLeft(
        scenario.list().pilot(),
        (int) leads.values().stream().filter(lead -> !isFresh(lead)).count());
  }

  private Authorization authorize(ProposedDial dial, Instant now) {
    SimulatedLead lead = lead(dial.lead());
    if (!lead.isDue(now)) {
      return new Authorization.NotDue(dial, "not_due");
    }
    if (scenario.list().pilot().isPresent() && isBeyondPilot(lead)) {
      return new Authorization.NotDue(dial, "pilot_full");
    }
    Verdict verdict = scenario.law().gate().verdict(proposed(dial, lead), record(lead), now);
    return switch (verdict) {
      case Verdict.Permitted _ -> {
        lead.stands(lead.progress().ended(LeadState.LIVE, "dialed"));
        yield new Authorization.Authorized(dial, now.plus(HOLDS), Set.of());
      }
      case Verdict.NotBefore later -> {
        again(lead, due(lead.progress(), later.until()));
        yield new Authorization.Refused(dial, verdict);
      }
      case Verdict.Refused _ -> {
        lead.stands(lead.progress().ended(LeadState.REFUSED, "gate"));
        yield new Authorization.Refused(dial, verdict);
      }
    };
  }

  private ProposedCall proposed(ProposedDial dial, SimulatedLead lead) {
    return new ProposedCall(
        dial.attempt(),
        CLIENT,
        dial.campaign(),
        lead.id(),
        lead.number().number(),
        scenario.list().facts(),
        scenario.law().purpose(),
        scenario.law().medium(),
        dial.dialing(),
        scenario.plan().callerIds().getFirst(),
        scenario.plan().rules().ring());
  }

  private NumberRecord record(SimulatedLead lead) {
    return new NumberRecord(List.of(), List.of(), scenario.law().registries(), lead.contacts());
  }

  private static LeadProgress due(LeadProgress before, Instant at) {
    return new LeadProgress(
        before.state(),
        at,
        before.nextNumber(),
        before.attempts(),
        before.callback(),
        "not_before");
  }

  private void again(SimulatedLead lead, LeadProgress progress) {
    lead.stands(progress);
    if (progress.state().dialable()) {
      waiting.add(new Due(progress.due(), lead));
    }
  }

  /** A lead that was taken and not dialed waits again. */
  void putBack(LeadId id) {
    SimulatedLead lead = lead(id);
    again(lead, lead.progress());
  }

  /** Takes in what the loop wrote down. */
  void saw(JournalEntry entry) {
    if (entry instanceof JournalEntry.Ended end) {
      ended(end);
    }
  }

  /** An attempt has ended; with an agent the conversation has a disposition too. */
  private void ended(JournalEntry.Ended end) {
    SimulatedLead lead = lead(end.lead());
    Optional<Disposition> disposition =
        end.agent()
            .filter(_ -> end.outcome() == CallOutcome.CONNECTED)
            .map(_ -> scenario.conclusions().draw(random));
    lead.happened(
        new PastAttempt(end.at(), 0, end.outcome(), disposition.map(Disposition::key)),
        contact(end, disposition));
    EndedAttempt ended =
        new EndedAttempt(
            List.of(lead.number()),
            lead.attempts(),
            disposition,
            disposition.filter(d -> d.effect() == Effect.CALLBACK).map(_ -> promise(end.at())),
            scenario.list().zone());
    again(lead, recycle.decide(ended, end.at()).progress());
  }

  private CallbackPromise promise(Instant now) {
    return new CallbackPromise(
        now.plus(scenario.conclusions().callbackIn()), Optional.empty(), Optional.empty(), "");
  }

  private PastContact contact(JournalEntry.Ended end, Optional<Disposition> disposition) {
    Set<String> events = new HashSet<>(Set.of("attempted"));
    if (end.outcome() == CallOutcome.CONNECTED) {
      events.add("answered");
    } else if (end.outcome() == CallOutcome.ABANDONED) {
      events.addAll(Set.of("answered", "abandoned"));
    }
    disposition.ifPresent(said -> events.addAll(said.events()));
    return new PastContact(
        end.at(), end.campaign(), end.lead(), scenario.law().purpose(), events, Optional.empty());
  }
}
