package dialer.core.agent;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentEvent.DeskBack;
import dialer.core.agent.AgentEvent.DeskLost;
import dialer.core.agent.AgentEvent.HungUpCall;
import dialer.core.agent.AgentEvent.LegLost;
import dialer.core.agent.AgentEvent.LegParked;
import dialer.core.agent.AgentEvent.LoggedIn;
import dialer.core.agent.AgentEvent.LoggedOut;
import dialer.core.agent.AgentEvent.PreviewAccepted;
import dialer.core.agent.AgentEvent.PreviewSkipped;
import dialer.core.agent.AgentEvent.WentPaused;
import dialer.core.agent.AgentEvent.WentReady;
import dialer.core.agent.AgentEvent.WrapUpDone;
import dialer.core.agent.AgentEvent.WrapUpExtended;
import dialer.core.agent.AgentEvent.WrapUpReopened;
import dialer.core.agent.AgentSession.Wish;
import dialer.core.agent.Duty.Gone;
import dialer.core.agent.Duty.Idle;
import dialer.core.agent.Duty.OnCall;
import dialer.core.agent.Duty.Receiving;
import dialer.core.agent.Duty.Reserved;
import dialer.core.agent.Duty.WrapUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What events and calls do to an agent session. Pure. */
public final class AgentLifecycle {

  private AgentLifecycle() {}

  /**
   * What an agent, its leg or its desk did. Events that mean nothing in this state change nothing.
   */
  public static AgentSession next(AgentSession session, AgentEvent event) {
    AgentSession after =
        switch (event) {
          case LoggedIn _ -> session;
          case LegParked parked -> session.with(Optional.of(new Leg(parked.server(), parked.at())));
          case LegLost _ -> session.with(Optional.<Leg>empty());
          case DeskLost _ -> session.withDesk(false);
          case DeskBack _ -> session.withDesk(true);
          case WentReady _ -> session.withDesk(true).with(new Wish(true, ""));
          case WentPaused paused -> session.with(new Wish(false, paused.reason()));
          case WrapUpDone _ -> wrapUpDone(session);
          case WrapUpExtended longer -> extended(session, longer.by());
          case WrapUpReopened again -> reopened(session, again);
          case LoggedOut _ -> loggedOut(session);
          case HungUpCall _, PreviewAccepted _, PreviewSkipped _ -> session;
        };
    return stamped(session, after, event.at());
  }

  private static AgentSession wrapUpDone(AgentSession session) {
    return switch (session.duty()) {
      case WrapUp _ -> free(session);
      case OnCall talk -> session.with(new OnCall(talk.call(), true));
      case Receiving received -> written(session, received);
      case Idle _, Reserved _, Gone _ -> session;
    };
  }

  private static AgentSession extended(AgentSession session, Duration by) {
    return switch (session.duty()) {
      case WrapUp wrap ->
          session.with(new WrapUp(wrap.call(), wrap.until().map(until -> until.plus(by))));
      case Receiving late ->
          session.with(
              new Receiving(
                  late.call(),
                  late.stage(),
                  late.saved(),
                  late.until().map(until -> until.plus(by))));
      case Idle _, Reserved _, OnCall _, Gone _ -> session;
    };
  }

  private static AgentSession reopened(AgentSession session, WrapUpReopened again) {
    return session.duty() instanceof Idle
        ? session.with(new WrapUp(again.call(), Optional.of(again.until())))
        : session;
  }

  private static AgentSession written(AgentSession session, Receiving received) {
    return switch (received.stage()) {
      case JOINING -> session;
      case TALKING ->
          session.with(new Receiving(received.call(), received.stage(), true, received.until()));
      case WRITING -> free(session);
    };
  }

  /** Who logs out in a call stays in the books until it has ended. */
  private static AgentSession loggedOut(AgentSession session) {
    return switch (session.duty()) {
      case Idle _, WrapUp _, Gone _ -> session.with(new Gone());
      case Reserved _, OnCall _ -> session.asLeaving();
      case Receiving received ->
          received.stage() == Duty.Stage.WRITING ? session.with(new Gone()) : session.asLeaving();
    };
  }

  private static AgentSession free(AgentSession session) {
    return session.with(session.leaving() ? new Gone() : new Idle());
  }

  private static AgentSession stamped(AgentSession before, AgentSession after, Instant now) {
    return before.state() == after.state() ? after : after.stamped(now);
  }

  /** Bound to a preview card (no attempt yet) or to a call that is dialed or bridged. */
  public static AgentSession reserved(
      AgentSession session, Optional<AttemptId> attempt, Instant now) {
    return stamped(session, session.with(new Reserved(attempt)), now);
  }

  /** Talks; the leg is no longer parked. */
  public static AgentSession joined(AgentSession session, AttemptId attempt, Instant now) {
    AgentSession talking = session.with(Optional.<Leg>empty()).with(new OnCall(attempt, false));
    return stamped(session, talking, now);
  }

  /** Comes back from a call that never joined; {@code legTrusted}: the leg is still parked. */
  public static AgentSession unused(AgentSession session, boolean legTrusted, Instant now) {
    AgentSession back = legTrusted ? session : session.with(Optional.<Leg>empty());
    return stamped(session, free(back), now);
  }

  /** The call is over: after-call work, unless the disposition is saved or the agent has left. */
  public static AgentSession called(
      AgentSession session, Optional<Instant> wrapUntil, Instant now) {
    return session.duty() instanceof OnCall talk && !talk.dispositionSaved() && !session.leaving()
        ? stamped(session, session.with(new WrapUp(talk.call(), wrapUntil)), now)
        : stamped(session, free(session), now);
  }

  /** Bound to somebody who rings back; the leg is about to be joined with theirs. */
  public static AgentSession receiving(AgentSession session, ReturnedCallId call, Instant now) {
    Receiving joining = new Receiving(call, Duty.Stage.JOINING, false, Optional.empty());
    return stamped(session, session.with(joining), now);
  }

  /** Talks with somebody who rang back; the leg is no longer parked. */
  public static AgentSession received(AgentSession session, ReturnedCallId call, Instant now) {
    Receiving talking = new Receiving(call, Duty.Stage.TALKING, false, Optional.empty());
    return stamped(session, session.with(Optional.<Leg>empty()).with(talking), now);
  }

  /** The returned call is over: it is written about, unless that is saved or the agent left. */
  public static AgentSession returned(
      AgentSession session, Optional<Instant> writeUntil, Instant now) {
    return session.duty() instanceof Receiving talk && !talk.saved() && !session.leaving()
        ? stamped(
            session,
            session.with(new Receiving(talk.call(), Duty.Stage.WRITING, false, writeUntil)),
            now)
        : stamped(session, free(session), now);
  }

  /** Whether the wrap-up limit has passed. */
  public static boolean isOverdue(AgentSession session, Instant now) {
    return session.duty().until().filter(until -> !now.isBefore(until)).isPresent();
  }
}
