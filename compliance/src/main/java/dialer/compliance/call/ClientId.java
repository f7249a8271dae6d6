package dialer.compliance.call;

import java.util.UUID;

/** Identifies a {@code Client}: the company on whose behalf calls are made. */
public record ClientId(UUID value) {

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static ClientId of(String text) {
    return new ClientId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
