package dialer.campaigns.importing;

import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.LeadListId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import java.time.ZoneId;

/**
 * One file to import.
 *
 * @param id which import
 * @param client whose leads
 * @param campaign the campaign they are for
 * @param list the list they form
 * @param fileName shown to people; never used as a path
 * @param listName what the list is called
 * @param fileHash SHA-256 of the file in lower-case hex; makes the import idempotent
 * @param format how the file is written
 * @param mapping what its columns mean
 * @param duplicates what to do with numbers that are here already
 * @param region ISO 3166-1 code by which national numbers are read, e.g. {@code JP}
 * @param by who ordered it
 */
public record ImportOrder(
    ImportId id,
    ClientId client,
    CampaignId campaign,
    LeadListId list,
    String fileName,
    String listName,
    String fileHash,
    CsvFormat format,
    HeaderMapping mapping,
    DuplicatePolicy duplicates,
    String region,
    String by) {

  /** The country by which national numbers are read where people live in that zone. */
  public static String regionOf(ZoneId zone) {
    return zone.getId().startsWith("America/") ? "US" : "JP";
  }
}
