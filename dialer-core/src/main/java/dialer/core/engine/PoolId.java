package dialer.core.engine;

import java.util.UUID;

/** Identifies an {@code AgentPool}: campaigns and agents run by one loop. */
public record PoolId(UUID value) {

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static PoolId of(String text) {
    return new PoolId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
