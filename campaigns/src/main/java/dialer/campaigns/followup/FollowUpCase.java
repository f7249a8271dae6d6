package dialer.campaigns.followup;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.util.Optional;

/**
 * A case: something to be settled with one person, owned by one agent, due at an instant.
 *
 * @param id which case
 * @param client on whose behalf
 * @param campaign the follow-up campaign it belongs to
 * @param lead whom to call
 * @param source where it came from
 * @param topic what it is about, one line
 * @param owner the agent it is offered to first, by log-in name; empty: anyone
 * @param due when it is to be called
 * @param state where it stands
 * @param conversations conversations held on it so far
 * @param contentment what the person said at the end, once solved
 * @param closedReason why it was given up, or empty
 * @param version grows by one with each change
 */
public record FollowUpCase(
    CaseId id,
    ClientId client,
    CampaignId campaign,
    LeadId lead,
    CaseSource source,
    String topic,
    Optional<String> owner,
    Instant due,
    CaseState state,
    int conversations,
    Optional<Contentment> contentment,
    String closedReason,
    long version) {}
