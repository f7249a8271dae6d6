package dialer.compliance.suppression;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A do-not-call entry with origin and date.
 *
 * @param number which number
 * @param client whose calls it forbids; empty: everybody's
 * @param campaign narrows it to one campaign; empty: all of the client's
 * @param product narrows it to one product; empty: all
 * @param origin who or what entered it
 * @param refusal how the person refused, where it was a refusal
 * @param from when it took effect
 * @param until when it ends; empty: never
 * @param note what was said, as entered
 */
public record SuppressionEntry(
    PhoneNumber number,
    Optional<ClientId> client,
    Optional<CampaignId> campaign,
    Optional<String> product,
    Origin origin,
    Optional<Refusal> refusal,
    Instant from,
    Optional<Instant> until,
    String note) {

  /** Where an entry came from. */
  public enum Origin {
    AGENT,
    KEY_PRESS,
    RETURNED_CALL,
    STAFF,
    IMPORT,
    API
  }

  /** How a person refused: in words, or by behavior that means it. */
  public enum Refusal {
    SPOKEN,
    IMPLIED
  }
}
