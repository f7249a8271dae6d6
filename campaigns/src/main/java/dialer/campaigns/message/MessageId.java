package dialer.campaigns.message;

import java.util.UUID;

/** Identifies a spoken message; it stays when the message is recorded anew. */
public record MessageId(UUID value) {

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static MessageId of(String text) {
    return new MessageId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
