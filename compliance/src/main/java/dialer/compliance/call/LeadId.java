package dialer.compliance.call;

import java.util.UUID;

/** Identifies a {@code Lead}: one person to reach, with one or more numbers. */
public record LeadId(UUID value) {

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static LeadId of(String text) {
    return new LeadId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
