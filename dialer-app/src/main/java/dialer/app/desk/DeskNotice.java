package dialer.app.desk;

import java.util.Map;

/**
 * Something an agent is told once, as a key that screens translate.
 *
 * @param params what the sentence names
 */
public record DeskNotice(String key, Map<String, Object> params) {

  public DeskNotice {
    params = Map.copyOf(params);
  }

  /** A sentence without further words. */
  public static DeskNotice of(String key) {
    return new DeskNotice(key, Map.of());
  }
}
