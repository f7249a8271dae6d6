package dialer.campaigns.message;

import dialer.compliance.call.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A recording of a client, in one language.
 *
 * @param id which one; the same after it is recorded anew
 * @param client on whose behalf it speaks
 * @param kind what it is for
 * @param language the language it is spoken in
 * @param text what is said, word for word, 1 to 1000 characters: nobody has to listen to know it
 * @param sound where it is played from
 * @param saved who recorded it last, and when
 */
public record SpokenMessage(
    MessageId id,
    ClientId client,
    MessageKind kind,
    Locale language,
    String text,
    Sound sound,
    Saved saved) {

  /** The longest text. */
  public static final int LONGEST_TEXT = 1000;

  /**
   * The sound of a message.
   *
   * @param name what the dialplan is told; holds the hash of the sound, so that another sound has
   *     another name and nobody hears the half of one and the half of the other
   * @param length how long it lasts
   */
  public record Sound(String name, Duration length) {}

  /** Who saved it, and when. */
  public record Saved(String by, Instant at) {}

  public SpokenMessage {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("a message's text has 1 to 1000 characters");
    }
  }
}
