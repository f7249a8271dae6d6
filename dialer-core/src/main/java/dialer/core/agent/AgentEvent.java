package dialer.core.agent;

import dialer.compliance.call.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Something an agent, the agent's leg or desk did. */
public sealed interface AgentEvent {

  /** Which session. */
  AgentSessionId session();

  /** When. */
  Instant at();

  /**
   * Joined the pool.
   *
   * @param skills what the agent can do: languages, products, licences
   */
  record LoggedIn(AgentSessionId session, Instant at, Set<String> skills) implements AgentEvent {
    public LoggedIn {
      skills = Set.copyOf(skills);
    }
  }

  /**
   * The leg is parked and can be bridged: after log-in, and again after each call.
   *
   * @param server the Asterisk server that holds the leg; only calls on this server can be joined
   */
  record LegParked(AgentSessionId session, Instant at, String server) implements AgentEvent {}

  /** The leg has gone. */
  record LegLost(AgentSessionId session, Instant at) implements AgentEvent {}

  /** The desk (browser) has not been heard of: offer nothing. */
  record DeskLost(AgentSessionId session, Instant at) implements AgentEvent {}

  /** The desk is heard again. */
  record DeskBack(AgentSessionId session, Instant at) implements AgentEvent {}

  /** Wants calls. */
  record WentReady(AgentSessionId session, Instant at) implements AgentEvent {}

  /** Wants none, at once or after the current call. */
  record WentPaused(AgentSessionId session, Instant at, String reason) implements AgentEvent {}

  /** Ends the current call. */
  record HungUpCall(AgentSessionId session, Instant at) implements AgentEvent {}

  /** The disposition of the last call is saved: wrap-up is over. */
  record WrapUpDone(AgentSessionId session, Instant at) implements AgentEvent {}

  /**
   * Needs longer for the notes: the wrap-up's end moves; without an end there is nothing to move.
   */
  record WrapUpExtended(AgentSessionId session, Instant at, Duration by) implements AgentEvent {}

  /**
   * Takes the last conclusion back: in wrap-up again, unless something else has the agent by now.
   */
  record WrapUpReopened(AgentSessionId session, Instant at, AttemptId call, Instant until)
      implements AgentEvent {}

  /** Preview: dial the card shown. */
  record PreviewAccepted(AgentSessionId session, Instant at) implements AgentEvent {}

  /** Preview: not this one now. */
  record PreviewSkipped(AgentSessionId session, Instant at, String reason) implements AgentEvent {}

  /** Leaves the pool. */
  record LoggedOut(AgentSessionId session, Instant at) implements AgentEvent {}
}
