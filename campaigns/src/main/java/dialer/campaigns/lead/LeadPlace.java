package dialer.campaigns.lead;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a new lead belongs.
 *
 * @param id the lead's id, made by the caller
 * @param client on whose behalf
 * @param campaign for which campaign
 * @param list in which list; {@link #singles} for leads that come one by one
 */
public record LeadPlace(LeadId id, ClientId client, CampaignId campaign, LeadListId list) {

  /** The list of a campaign's leads that come one by one; the store makes it with the first. */
  public static LeadListId singles(CampaignId campaign) {
    String name = "singles/" + campaign;
    return new LeadListId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
