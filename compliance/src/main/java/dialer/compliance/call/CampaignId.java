package dialer.compliance.call;

import java.util.UUID;

/** Identifies a {@code Campaign}. */
public record CampaignId(UUID value) {

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static CampaignId of(String text) {
    return new CampaignId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
