package dialer.ui.agent;

import java.util.Map;

/** Whether a desk's order was taken. */
public sealed interface DeskAnswer {

  /** Taken; the new state follows by the feed. */
  record Taken() implements DeskAnswer {}

  /** Not in this state, or not lawful; a key that screens translate. */
  record Refused(String key, Map<String, Object> params) implements DeskAnswer {
    public Refused {
      params = Map.copyOf(params);
    }
  }
}
