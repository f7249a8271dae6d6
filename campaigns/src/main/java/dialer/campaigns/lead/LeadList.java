package dialer.campaigns.lead;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import java.time.Instant;

/**
 * One import: a named list of leads in a campaign.
 *
 * @param id which list
 * @param client whose leads they are
 * @param campaign the campaign they belong to
 * @param name shown to people, usually the file's name
 * @param source the file's SHA-256 in hex, or {@code api}
 * @param createdAt when it was made
 * @param active a list switched off keeps its leads and is not dialed
 * @param leads how many leads it holds
 */
public record LeadList(
    LeadListId id,
    ClientId client,
    CampaignId campaign,
    String name,
    String source,
    Instant createdAt,
    boolean active,
    int leads) {}
