package dialer.campaigns.campaign;

import dialer.campaigns.lead.LeadCounts;
import dialer.campaigns.lead.LeadState;
import java.util.OptionalInt;

/**
 * The first leads of a campaign as a trial: so many are dialed, then a person looks at the results.
 */
public final class Pilot {

  private Pilot() {}

  /**
   * How many fresh leads may still be dialed; {@link Integer#MAX_VALUE} where there is no pilot.
   */
  public static int freshLeft(Campaign campaign, LeadCounts counts) {
    OptionalInt pilot = campaign.leadRules().pilot();
    return pilot.isEmpty() ? Integer.MAX_VALUE : Math.max(0, pilot.getAsInt() - begun(counts));
  }

  /** Whether the campaign is to hold now: every lead of the pilot was dialed and none is live. */
  public static boolean holds(Campaign campaign, LeadCounts counts) {
    return campaign.state() == CampaignState.RUNNING
        && freshLeft(campaign, counts) == 0
        && counts.in(LeadState.LIVE) == 0;
  }

  private static int begun(LeadCounts counts) {
    return counts.total() - counts.in(LeadState.FRESH) - counts.in(LeadState.WITHDRAWN);
  }
}
