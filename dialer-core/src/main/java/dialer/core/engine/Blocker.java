package dialer.core.engine;

import java.util.Map;

/**
 * One reason why a campaign places no call; screens make the sentence.
 *
 * @param kind the reason
 * @param facts what the sentence speaks of, by name, e.g. server, trunk, agents, reason
 */
public record Blocker(Kind kind, Map<String, String> facts) {

  public Blocker {
    facts = Map.copyOf(facts);
  }

  /** The reasons, most important first. */
  public enum Kind {
    EMERGENCY,
    LEASE_LOST,
    JOURNAL_AWAY,
    RECONCILING,
    CAMPAIGN_PAUSED,
    CAMPAIGN_STOPPING,
    BLOCKED,
    NO_TRUNK,
    SERVER_AWAY,
    TRUNK_FAULTS,
    NO_AGENTS,
    AGENTS_LACK_SKILLS,
    AGENTS_BUSY,
    NO_LEADS,
    LINES,
    CALL_RATE,
    ALLOWANCE
  }
}
