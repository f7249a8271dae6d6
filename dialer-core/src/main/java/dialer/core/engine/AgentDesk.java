package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentChange;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentLifecycle;
import dialer.core.agent.AgentRoster;
import dialer.core.agent.AgentSession;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.Duty;
import dialer.core.call.CallCommand.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The agents of the pool: who is chosen, bound, released; every visible change is told. */
final class AgentDesk {

  private final AgentRoster roster = new AgentRoster();
  private final Campaigns campaigns;
  private final Orders orders;

  AgentDesk(Campaigns campaigns, Orders orders) {
    this.campaigns = campaigns;
    this.orders = orders;
  }

  AgentRoster roster() {
    return roster;
  }

  Optional<AgentChange> on(AgentEvent event) {
    Optional<AgentChange> change = roster.on(event);
    change.ifPresent(c -> tell(c, event.at()));
    return change;
  }

  void change(AgentSessionId id, Instant now, UnaryOperator<AgentSession> move) {
    roster.change(id, move).ifPresent(change -> tell(change, now));
  }

  private void tell(AgentChange change, Instant now) {
    AgentSession agent = change.after();
    if (change.isVisible() || change.movesEnd()) {
      orders.show(
          new ScreenEvent.StateChanged(
              agent.id(), now, agent.state(), agent.reason(), agent.duty().until()));
    }
    if (change.isVisible()) {
      campaigns.moved(agent, now);
      orders.journal(
          new JournalEntry.AgentChanged(
              agent.id(), now, agent.state(), agent.reason(), agent.duty().attempt()));
    }
  }

  /**
   * For whom the call was reserved; else the longest-waiting agent with its skills on its server.
   */
  Optional<AgentSessionId> find(LiveCall call) {
    Optional<AgentSessionId> own =
        call.reservedAgent()
            .flatMap(roster::find)
            .filter(agent -> agent.isBoundTo(call.attempt()))
            .filter(agent -> agent.isParkedOn(call.server()))
            .map(AgentSession::id);
    return own.or(() ->
        roster
            .longestWaiting(agent ->
                agent.isParkedOn(call.server()) && agent.skills().containsAll(call.skills()))
            .map(AgentSession::id));
  }

  void reserve(AgentSessionId id, Optional<AttemptId> attempt, Instant now) {
    change(id, now, agent -> AgentLifecycle.reserved(agent, attempt, now));
  }

  void joined(AgentSessionId id, AttemptId attempt, Instant now) {
    change(id, now, agent -> AgentLifecycle.joined(agent, attempt, now));
  }

  /** An agent comes back from a call. */
  record Return(
      AgentSessionId agent, AttemptId call, Release how, Optional<Duration> wrapUpLimit) {}

  /** Nothing happens if another call has the agent by now. */
  void release(Return back, Instant now) {
    boolean bound =
        roster.find(back.agent()).filter(agent -> agent.isBoundTo(back.call())).isPresent();
    if (bound) {
      change(back.agent(), now, agent -> moveBack(agent, back, now));
    }
    if (bound && back.how() == Release.AFTER_CALL) {
      orders.show(new ScreenEvent.CallEnded(back.agent(), now, back.call()));
    }
  }

  private static AgentSession moveBack(AgentSession agent, Return back, Instant now) {
    return switch (back.how()) {
      case UNUSED -> AgentLifecycle.unused(agent, true, now);
      case SUSPECT -> AgentLifecycle.unused(agent, false, now);
      case AFTER_CALL -> AgentLifecycle.called(agent, back.wrapUpLimit().map(now::plus), now);
    };
  }

  /** A card was taken back or skipped. */
  void freeFromCard(AgentSessionId id, Instant now) {
    change(id, now, agent -> AgentLifecycle.unused(agent, true, now));
  }

  /** Whether another call than this has the agent. */
  boolean isElsewhere(AgentSessionId id, AttemptId attempt) {
    return roster
        .find(id)
        .filter(agent ->
            agent.duty() instanceof Duty.Reserved
                || agent.duty() instanceof Duty.OnCall
                || agent.duty() instanceof Duty.Receiving)
        .filter(agent -> !agent.isBoundTo(attempt))
        .isPresent();
  }

  /** Ends wrap-ups that have passed their limit. */
  void passDeadlines(Instant now) {
    Optional<AgentSession> late = roster.overdue(now);
    while (late.isPresent()) {
      on(new AgentEvent.WrapUpDone(late.get().id(), now));
      late = roster.overdue(now);
    }
  }
}
