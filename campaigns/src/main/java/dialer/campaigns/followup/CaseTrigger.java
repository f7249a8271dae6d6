package dialer.campaigns.followup;

import dialer.compliance.call.CampaignId;
import java.time.Duration;

/**
 * A disposition that opens a follow-up case in another campaign.
 *
 * @param disposition its key in the catalogue of the campaign that has the trigger
 * @param campaign the follow-up campaign the case is opened in
 * @param after how long after the conversation the case is due
 * @param sameAgent whether the agent of the conversation owns the case
 */
public record CaseTrigger(
    String disposition, CampaignId campaign, Duration after, boolean sameAgent) {}
