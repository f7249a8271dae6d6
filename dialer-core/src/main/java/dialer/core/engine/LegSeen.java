package dialer.core.engine;

import dialer.core.agent.AgentSessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * What reconciliation saw of a live attempt.
 *
 * @param phase how far it is
 * @param since since when, as near as the server can tell; for {@link Phase#UP} the answer
 * @param agent with whom it is joined, for {@link Phase#JOINED}
 */
public record LegSeen(Phase phase, Instant since, Optional<AgentSessionId> agent) {

  /** How far a live attempt is. */
  public enum Phase {
    DIALING,
    RINGING,
    /** Answered, with nobody. */
    UP,
    JOINED,
    MESSAGE
  }
}
