package dialer.campaigns.importing;

import dialer.campaigns.lead.LeadListId;
import dialer.compliance.call.CampaignId;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an import is.
 *
 * @param id which import
 * @param campaign for which campaign
 * @param list the list it makes
 * @param fileName shown to people
 * @param listName what the list is called
 * @param stage where it stands
 * @param rowsRead rows read so far
 * @param rejected rows refused so far
 * @param result what it came to, once done
 * @param failure why it ended without result, or empty
 * @param startedAt when it began
 */
public record ImportProgress(
    ImportId id,
    CampaignId campaign,
    LeadListId list,
    String fileName,
    String listName,
    Stage stage,
    long rowsRead,
    long rejected,
    Optional<ImportResult> result,
    String failure,
    Instant startedAt) {

  /** Where an import stands. */
  public enum Stage {
    READING,
    MOVING,
    DONE,
    FAILED
  }
}
