package dialer.core.agent;

import java.util.UUID;

/** Identifies an {@code AgentSession}: one log-in of one agent, with one nailed-up leg. */
public record AgentSessionId(UUID value) {

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static AgentSessionId of(String text) {
    return new AgentSessionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
