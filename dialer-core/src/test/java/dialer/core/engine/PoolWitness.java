package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.call.AttemptTally;
import dialer.core.call.CallEvent;
import dialer.core.call.CallOutcome;
import dialer.core.engine.CampaignPlan.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Watches what goes into a loop and what comes out, and knows nothing of its inside. Each broken
 * promise throws.
 */
final class PoolWitness {

  private static final Duration JOIN_WITHIN = Duration.ofSeconds(2);

  private static final class Attempt {
    private final ProposedDial dial;
    private boolean authorized;
    private boolean originated;
    private Optional<Instant> answered = Optional.empty();
    private boolean met;

    Attempt(ProposedDial dial) {
      this.dial = dial;
    }
  }

  private final Map<AttemptId, Attempt> live = new HashMap<>();
  private final Set<LeadId> leads = new HashSet<>();
  private final Set<AttemptId> ended = new HashSet<>();
  private final Map<AgentSessionId, AttemptId> held = new HashMap<>();
  private final Set<AgentSessionId> receiving = new HashSet<>();
  private final Set<AttemptId> unmet = new HashSet<>();
  private final Map<CampaignId, RunState> states = new HashMap<>();
  private final AttemptTally tally = new AttemptTally();
  private boolean emergency;
  private final Set<CampaignId> emergencies = new HashSet<>();
  private boolean journalAway;

  AttemptTally tally() {
    return tally;
  }

  /** Leads that ring or talk. */
  List<LeadId> leads(CampaignId campaign) {
    return live.values().stream()
        .map(attempt -> attempt.dial)
        .filter(dial -> dial.campaign().equals(campaign))
        .map(ProposedDial::lead)
        .toList();
  }

  int live() {
    return live.size();
  }

  void saw(Instant now, List<PoolEvent> events, List<PoolCommand> commands) {
    events.forEach(this::event);
    Map<AgentSessionId, List<AgentState>> moves = moves(commands);
    moves.forEach((agent, states) -> freeIf(isFree(states.getFirst()), agent));
    commands.forEach(command -> command(now, command));
    moves.forEach((agent, states) -> freeIf(isFree(states.getLast()), agent));
    for (AttemptId attempt : unmet) {
      Instant answered = live.get(attempt).answered.orElseThrow();
      check(
          !now.isAfter(answered.plus(JOIN_WITHIN)),
          attempt + " answered at " + answered + " and nobody is there at " + now);
    }
  }

  /**
   * Orders leave before the journal is written: an agent freed in this step may be joined in it.
   */
  private static Map<AgentSessionId, List<AgentState>> moves(List<PoolCommand> commands) {
    Map<AgentSessionId, List<AgentState>> moves = new LinkedHashMap<>();
    for (PoolCommand command : commands) {
      if (command instanceof PoolCommand.Journal(JournalEntry.AgentChanged changed)) {
        moves.computeIfAbsent(changed.session(), _ -> new ArrayList<>()).add(changed.state());
      }
    }
    return moves;
  }

  private static boolean isFree(AgentState state) {
    return switch (state) {
      case READY, WRAP_UP, PAUSED, CONNECTING, LOGGED_OUT -> true;
      case RESERVED, ON_CALL -> false;
    };
  }

  private void freeIf(boolean free, AgentSessionId agent) {
    if (free) {
      held.remove(agent);
      receiving.remove(agent);
    }
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  private void event(PoolEvent event) {
    switch (event) {
      case PoolEvent.CampaignPlanned planned -> planned(planned.plan());
      case PoolEvent.EmergencyStopped stop -> stopped(stop);
      case PoolEvent.EmergencyLifted lifted -> lifted(lifted);
      case PoolEvent.JournalAway away -> {
        journalAway = true;
        away.batch().forEach(this::forget);
      }
      case PoolEvent.JournalBack _ -> journalAway = false;
      case PoolEvent.BatchAuthorized back -> back.answers().forEach(this::answer);
      case PoolEvent.OfCall call -> call(call.event());
      default -> {}
    }
  }

  /** A campaign that comes during a stop of all is stopped as well. */
  private void planned(CampaignPlan plan) {
    if (states.put(plan.campaign(), plan.state()) == null && emergency) {
      emergencies.add(plan.campaign());
    }
  }

  private void stopped(PoolEvent.EmergencyStopped stop) {
    emergency |= stop.campaign().isEmpty();
    stop.campaign().ifPresentOrElse(emergencies::add, () -> emergencies.addAll(states.keySet()));
  }

  private void lifted(PoolEvent.EmergencyLifted lifted) {
    if (lifted.campaign().isEmpty()) {
      emergency = false;
      emergencies.clear();
    }
    lifted.campaign().ifPresent(emergencies::remove);
  }

  private boolean isEmergency(CampaignId campaign) {
    return emergencies.contains(campaign);
  }

  private void answer(Authorization answer) {
    Attempt attempt = live.get(answer.dial().attempt());
    if (answer instanceof Authorization.Authorized && attempt != null) {
      attempt.authorized = true;
      tally.began();
    } else {
      forget(answer.dial().attempt());
    }
  }

  private void forget(AttemptId id) {
    Attempt attempt = live.remove(id);
    if (attempt != null) {
      leads.remove(attempt.dial.lead());
    }
  }

  private void call(CallEvent event) {
    Attempt attempt = live.get(event.attempt());
    if (attempt == null || !attempt.originated) {
      return;
    }
    if (event instanceof CallEvent.Answered answered && attempt.answered.isEmpty()) {
      attempt.answered = Optional.of(answered.at());
      unmet.add(event.attempt());
    } else if (event instanceof CallEvent.MessageStarted
        || event instanceof CallEvent.AgentJoined
        || event instanceof CallEvent.HungUp) {
      unmet.remove(event.attempt());
    }
  }

  private void command(Instant now, PoolCommand command) {
    switch (command) {
      case PoolCommand.Authorize order -> order.batch().forEach(this::proposed);
      case PoolCommand.Originate order -> originated(order.attempt());
      case PoolCommand.Bridge order -> bridged(order);
      case PoolCommand.BridgeReturned order -> returned(order);
      case PoolCommand.PlaySafeHarbor order -> unmet.remove(order.attempt());
      case PoolCommand.HangUp order ->
          check(live.containsKey(order.attempt()), "hangs up the dead " + order.attempt());
      case PoolCommand.Journal journal -> journaled(journal.entry());
      case PoolCommand.TakeLeads _,
          PoolCommand.PutBackLeads _,
          PoolCommand.Reconcile _,
          PoolCommand.StartQuestions _,
          PoolCommand.HangUpReturned _,
          PoolCommand.Show _ -> {}
    }
  }

  private void proposed(ProposedDial dial) {
    check(!isEmergency(dial.campaign()), "proposes in an emergency");
    check(!journalAway, "proposes without a journal");
    check(states.get(dial.campaign()) == RunState.RUNNING, "proposes for a halted campaign");
    check(leads.add(dial.lead()), dial.lead() + " has two live attempts");
    check(live.put(dial.attempt(), new Attempt(dial)) == null, "two attempts with one id");
  }

  private void originated(AttemptId id) {
    Attempt attempt = live.get(id);
    check(attempt != null && attempt.authorized, id + " dialed without authorization");
    check(!attempt.originated, id + " dialed twice");
    check(!isEmergency(attempt.dial.campaign()), id + " dialed in an emergency");
    check(
        states.get(attempt.dial.campaign()) == RunState.RUNNING,
        id + " dialed for a halted campaign");
    attempt.originated = true;
  }

  private void returned(PoolCommand.BridgeReturned order) {
    AttemptId other = held.get(order.agent());
    check(
        other == null || !live.containsKey(other),
        order.agent() + " is in " + other + " and joined with somebody who rang back");
    check(receiving.add(order.agent()), order.agent() + " is joined with two who rang back");
  }

  private void bridged(PoolCommand.Bridge order) {
    check(!receiving.contains(order.agent()), order.agent() + " talks with somebody else");
    Attempt attempt = live.get(order.attempt());
    check(attempt != null, "bridges the dead " + order.attempt());
    held.values().remove(order.attempt());
    AttemptId other = held.put(order.agent(), order.attempt());
    check(
        other == null || !live.containsKey(other),
        order.agent() + " is in " + other + " and bridged to " + order.attempt());
  }

  private void journaled(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.Ended end -> ended(end);
      case JournalEntry.Answered answered -> alive(answered.attempt());
      case JournalEntry.AgentJoined joined -> {
        alive(joined.attempt());
        unmet.remove(joined.attempt());
      }
      case JournalEntry.MessageStarted began -> alive(began.attempt());
      case JournalEntry.AgentChanged _,
          JournalEntry.CardSkipped _,
          JournalEntry.CampaignDrained _ -> {}
    }
  }

  private void alive(AttemptId attempt) {
    check(!ended.contains(attempt), attempt + " is written of after its end");
  }

  private void ended(JournalEntry.Ended end) {
    check(ended.add(end.attempt()), end.attempt() + " ended twice");
    Attempt attempt = live.get(end.attempt());
    check(attempt != null, end.attempt() + " ended without having begun");
    check(
        attempt.originated || end.outcome() == CallOutcome.NOT_DIALED,
        end.attempt() + " was never dialed and ended as " + end.outcome());
    if (end.outcome() == CallOutcome.CONNECTED) {
      attempt.met = true;
    }
    tally.ended(end.outcome());
    unmet.remove(end.attempt());
    held.values().remove(end.attempt());
    forget(end.attempt());
  }
}
