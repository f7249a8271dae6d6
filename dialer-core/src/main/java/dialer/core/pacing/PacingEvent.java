package dialer.core.pacing;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.call.CallOutcome;
import java.time.Instant;
import java.util.List;

/** What a pacer is told. All of one campaign, but for {@link OthersClaim}. */
public sealed interface PacingEvent {

  /** When it happened. */
  Instant at();

  /** An agent who may take the campaign's calls is now in this state. */
  record AgentMoved(Instant at, AgentSessionId agent, AgentState state) implements PacingEvent {}

  /** Left the pool, or may no longer take the campaign's calls. */
  record AgentGone(Instant at, AgentSessionId agent) implements PacingEvent {}

  /**
   * What other campaigns want of the agents whom this campaign counts too. Told before each
   * decision, so that it is a tick as well.
   *
   * @param calls how many of the free ones their calls will need
   * @param share of the agents who come free later, the part this campaign may count on, above 0 to
   *     1
   */
  record OthersClaim(Instant at, int calls, double share) implements PacingEvent {
    public OthersClaim {
      if (calls < 0 || !(share > 0 && share <= 1)) {
        throw new IllegalArgumentException(calls + " calls and a share of " + share);
      }
    }

    /** Nobody else wants these agents later on. */
    public OthersClaim(Instant at, int calls) {
      this(at, calls, 1);
    }
  }

  /** A call was proposed; from here on it may want an agent. */
  record CallPlaced(Instant at, AttemptId attempt) implements PacingEvent {}

  /** A proposed call was refused or never dialed. */
  record CallWithdrawn(Instant at, AttemptId attempt) implements PacingEvent {}

  /** It rings. */
  record CallRinging(Instant at, AttemptId attempt) implements PacingEvent {}

  /** It was answered. */
  record CallAnswered(Instant at, AttemptId attempt) implements PacingEvent {}

  /** It waits for an agent, for the first time or again. */
  record CallWaiting(Instant at, AttemptId attempt) implements PacingEvent {}

  /** An agent is reserved for it: it wants no other. */
  record CallServed(Instant at, AttemptId attempt, AgentSessionId agent) implements PacingEvent {}

  /** Agent and callee hear each other. */
  record CallJoined(Instant at, AttemptId attempt) implements PacingEvent {}

  /** Nobody came in time. */
  record CallAbandoned(Instant at, AttemptId attempt) implements PacingEvent {}

  /** It is over. */
  record CallEnded(Instant at, AttemptId attempt, CallOutcome outcome) implements PacingEvent {}

  /** What was counted before this pacer began; replaces what it has counted. */
  record HistoryTold(Instant at, List<AbandonCount> counts) implements PacingEvent {
    public HistoryTold {
      counts = List.copyOf(counts);
    }
  }
}
