package dialer.campaigns.message;

import java.util.Map;

/** What became of an uploaded sound. */
public sealed interface SoundReading {

  /** It can be played. */
  record Readable(MessageSound sound) implements SoundReading {}

  /**
   * It cannot.
   *
   * @param key stable word of the reason
   * @param params figures of its sentence
   */
  record Unreadable(String key, Map<String, Object> params) implements SoundReading {
    public Unreadable {
      params = Map.copyOf(params);
    }
  }
}
