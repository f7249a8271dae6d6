package dialer.campaigns.disposition;

import dialer.campaigns.Labels;
import java.util.Set;

/**
 * One thing a conversation can conclude, as the agent sees it on a button.
 *
 * @param key stable key of at most 40 lower-case letters, digits and underscores
 * @param label the words on the button
 * @param effect what it does to the lead
 * @param hotkey the digit or letter that chooses it, or a space for none
 * @param events what rule packs shall remember of the number: {@code conversation}, {@code
 *     refused}, {@code dnc_request}, {@code hung_up_early}, {@code machine_detected}
 */
public record Disposition(
    String key, Labels label, Effect effect, char hotkey, Set<String> events) {

  public Disposition {
    events = Set.copyOf(events);
    if (!key.matches("[a-z0-9_]{1,40}")) {
      throw new IllegalArgumentException(
          "a disposition's key is 1 to 40 lower-case letters, digits and underscores: " + key);
    }
  }

  /** Whether the person asked for was spoken to, for the contact rate. */
  public boolean talked() {
    return events.contains("conversation");
  }
}
