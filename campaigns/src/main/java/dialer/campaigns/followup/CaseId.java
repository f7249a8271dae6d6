package dialer.campaigns.followup;

import java.util.UUID;

/** Identifies a {@code FollowUpCase}. */
public record CaseId(UUID value) {

  /** Reads the canonical text form; throws {@link IllegalArgumentException} on anything else. */
  public static CaseId of(String text) {
    return new CaseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
