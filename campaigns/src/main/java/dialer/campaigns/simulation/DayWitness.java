package dialer.campaigns.simulation;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.call.AttemptTally;
import dialer.core.call.CallEvent;
import dialer.core.call.CallEvent.AnswerKind;
import dialer.core.call.CallOutcome;
import dialer.core.engine.Authorization;
import dialer.core.engine.JournalEntry;
import dialer.core.engine.PoolCommand;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.ProposedDial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Watches what goes into the loop and what comes out, and knows nothing of its inside. A broken
 * promise throws {@link Broken}: one live attempt for a lead, no dial without a permission and none
 * twice, never more lines or calls a second than the trunk has, nobody answers into silence for
 * more than the campaign's limit, an agent in one call at a time, one end for each attempt.
 */
public final class DayWitness {

  /** A promise was broken; the message says which, by whom and when. */
  public static final class Broken extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
      super(message);
    }
  }

  private static final class Attempt {
    private final ProposedDial dial;
    private boolean permitted;
    private boolean dialed;

    Attempt(ProposedDial dial) {
      this.dial = dial;
    }
  }

  private final Scenario scenario;
  private final Map<AttemptId, Attempt> live = new HashMap<>();
  private final Set<LeadId> leads = new HashSet<>();
  private final Set<AttemptId> ended = new HashSet<>();
  private final Map<AgentSessionId, AttemptId> held = new HashMap<>();
  private final Map<AttemptId, Instant> alone = new HashMap<>();
  private final Deque<Instant> lastSecond = new ArrayDeque<>();
  private final AttemptTally tally = new AttemptTally();
  private int lines;

  DayWitness(Scenario scenario) {
    this.scenario = scenario;
  }

  AttemptTally tally() {
    return tally;
  }

  /** Attempts that have not ended. */
  int live() {
    return live.size();
  }

  void saw(Instant now, Iterable<PoolEvent> events, Iterable<PoolCommand> commands) {
    events.forEach(this::event);
    commands.forEach(command -> command(now, command));
    Duration limit = scenario.plan().rules().joinWithin();
    alone.forEach((attempt, since) ->
        demand(
            !now.isAfter(since.plus(limit)),
            attempt + " answered at " + since + " and hears nobody at " + now));
  }

  private static void demand(boolean holds, String otherwise) {
    if (!holds) {
      throw new Broken(otherwise);
    }
  }

  private void event(PoolEvent event) {
    if (event instanceof PoolEvent.BatchAuthorized back) {
      back.answers().forEach(this::answer);
    } else if (event instanceof PoolEvent.OfCall(CallEvent call)) {
      call(call);
    }
  }

  private void answer(Authorization answer) {
    Attempt attempt = live.get(answer.dial().attempt());
    if (attempt != null && answer instanceof Authorization.Authorized) {
      attempt.permitted = true;
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
    if (live.containsKey(event.attempt()) && isAnswered(event)) {
      alone.putIfAbsent(event.attempt(), event.at());
    } else if (event instanceof CallEvent.HungUp) {
      lines--;
      alone.remove(event.attempt());
    } else if (event instanceof CallEvent.MessageStarted
        || event instanceof CallEvent.AgentJoined) {
      alone.remove(event.attempt());
    }
  }

  /** Where machines are detected, the time of silence begins when detection has heard a person. */
  private boolean isAnswered(CallEvent event) {
    return scenario.plan().rules().detectMachines()
        ? event instanceof CallEvent.AnswerClassified said && said.kind() == AnswerKind.HUMAN
        : event instanceof CallEvent.Answered;
  }

  private void command(Instant now, PoolCommand command) {
    switch (command) {
      case PoolCommand.Authorize order -> order.batch().forEach(this::proposed);
      case PoolCommand.Originate order -> dialed(now, order.attempt());
      case PoolCommand.Bridge order -> bridged(order);
      case PoolCommand.PlaySafeHarbor order -> alone.remove(order.attempt());
      case PoolCommand.Journal journal -> journaled(journal.entry());
      case PoolCommand.HangUp _,
          PoolCommand.TakeLeads _,
          PoolCommand.PutBackLeads _,
          PoolCommand.Reconcile _,
          PoolCommand.StartQuestions _,
          PoolCommand.BridgeReturned _,
          PoolCommand.HangUpReturned _,
          PoolCommand.Show _ -> {}
    }
  }

  private void proposed(ProposedDial dial) {
    demand(leads.add(dial.lead()), dial.lead() + " has two live attempts");
    demand(live.put(dial.attempt(), new Attempt(dial)) == null, dial.attempt() + " stands twice");
  }

  private void dialed(Instant now, AttemptId id) {
    Attempt attempt = live.get(id);
    demand(attempt != null && attempt.permitted, id + " dialed without permission");
    demand(attempt != null && !attempt.dialed, id + " dialed twice");
    if (attempt != null) {
      attempt.dialed = true;
    }
    lines++;
    demand(lines <= scenario.trunk().channels(), lines + " lines at " + now);
    lastSecond.addLast(now);
    while (!lastSecond.getFirst().isAfter(now.minusSeconds(1))) {
      lastSecond.removeFirst();
    }
    demand(
        lastSecond.size() <= StrictMath.ceil(scenario.trunk().callsPerSecond()) + 1,
        lastSecond.size() + " calls in the second before " + now);
  }

  private void bridged(PoolCommand.Bridge order) {
    demand(live.containsKey(order.attempt()), "bridges the ended " + order.attempt());
    held.values().remove(order.attempt());
    AttemptId other = held.put(order.agent(), order.attempt());
    demand(
        other == null || !live.containsKey(other),
        order.agent() + " is in " + other + " and bridged to " + order.attempt());
  }

  private void journaled(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.Ended end -> ended(end);
      case JournalEntry.AgentChanged changed -> {
        if (changed.state() != AgentState.RESERVED && changed.state() != AgentState.ON_CALL) {
          held.remove(changed.session());
        }
      }
      case JournalEntry.Answered _,
          JournalEntry.AgentJoined _,
          JournalEntry.MessageStarted _,
          JournalEntry.CardSkipped _,
          JournalEntry.CampaignDrained _ -> {}
    }
  }

  private void ended(JournalEntry.Ended end) {
    demand(ended.add(end.attempt()), end.attempt() + " ended twice");
    Attempt attempt = live.get(end.attempt());
    demand(attempt != null, end.attempt() + " ended without having begun");
    demand(
        attempt == null || attempt.dialed || end.outcome() == CallOutcome.NOT_DIALED,
        end.attempt() + " was never dialed and ended as " + end.outcome());
    tally.ended(end.outcome());
    alone.remove(end.attempt());
    held.values().remove(end.attempt());
    forget(end.attempt());
  }
}
