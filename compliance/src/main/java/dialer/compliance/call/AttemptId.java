package dialer.compliance.call;

import java.util.UUID;

/**
 * Identifies one {@code CallAttempt}: one authorized dial to one number. Made by the dialer before
 * anything leaves for Asterisk, where it becomes the Uniqueid of the {@code ;1} leg.
 */
public record AttemptId(UUID value) {

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static AttemptId of(String text) {
    return new AttemptId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
