package dialer.ui.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one part of the system is.
 *
 * @param name database, redis, asterisk, trunk, recording_disk, zone_data, rule_packs, clock,
 *     import, outbox or node
 * @param instance which of several; null where there is one
 * @param key word of the sentence that says what is wrong; null where nothing is
 */
public record Part(
    String name,
    @Nullable String instance,
    State state,
    @Nullable String key,
    Map<String, Object> params,
    Instant since) {

  /** Works, works badly, does not work. */
  public enum State {
    UP,
    DEGRADED,
    DOWN
  }

  public Part {
    params = Map.copyOf(params);
  }
}
