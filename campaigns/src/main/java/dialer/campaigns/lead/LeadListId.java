package dialer.campaigns.lead;

import java.util.UUID;

/** Identifies a {@code LeadList}: the leads of one import. */
public record LeadListId(UUID value) {

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static LeadListId of(String text) {
    return new LeadListId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
