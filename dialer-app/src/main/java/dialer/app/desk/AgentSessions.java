package dialer.app.desk;

import dialer.core.agent.AgentSessionId;
import dialer.core.engine.PoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The rows of agent sessions, their legs and telephone credentials: port.
 *
 * <p>Thread rule: blocks, never on a pool's loop. Error rule: outside faults throw. An account has
 * at most one live session; opening a second is refused.
 */
public interface AgentSessions {

  /** Who joins which pool, with what skills. */
  record Agent(UUID account, String login, String name, Set<String> skills) {
    public Agent {
      skills = Set.copyOf(skills);
    }
  }

  /**
   * A live session.
   *
   * @param server the Asterisk server its leg is on
   * @param endpoint its endpoint there, made for this session alone
   */
  record Session(AgentSessionId id, Agent agent, PoolId pool, String server, String endpoint) {}

  /**
   * What a telephone registers with; shown once.
   *
   * @param secret dies with the session
   */
  record Credential(String endpoint, String secret) {
    @Override
    public String toString() {
      return "Credential[" + endpoint + "]";
    }
  }

  /**
   * The telephone an agent will use.
   *
   * @param server the Asterisk server
   * @param browser whether it is a browser
   * @param life how long its credential lives at most
   */
  record Telephone(String server, boolean browser, Duration life) {}

  /** A session that has just been opened. */
  record Opened(Session session, Credential credential) {}

  /**
   * Opens a session and its credential.
   *
   * @return empty if the account has a live session already
   */
  Optional<Opened> open(Agent agent, PoolId pool, Telephone telephone);

  /** Ends the session, its leg row and its credential at once; repeating it changes nothing. */
  void close(AgentSessionId session);

  /** The live sessions of a pool: those that a node taking it over must know. */
  List<Left> living(PoolId pool);

  /**
   * A session as an earlier holder of its pool left it.
   *
   * @param wantsCalls whether the agent was ready or at work, and did not pause
   */
  record Left(Session session, boolean wantsCalls) {}

  /** The agent's live session, if there is one. */
  Optional<Session> of(UUID account);

  /** Whether that agent, by log-in name, has a session, or has had one since that instant. */
  boolean seenSince(String login, Instant since);

  /** Live sessions whose account was switched off, or whose credential is gone or has expired. */
  Set<AgentSessionId> withoutRight();
}
