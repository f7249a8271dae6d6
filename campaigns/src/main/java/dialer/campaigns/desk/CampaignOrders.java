package dialer.campaigns.desk;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.compliance.call.CampaignId;

/**
 * Gives orders to campaigns: port. Checks, stores and tells the campaign's loop.
 *
 * <p>Thread rule: blocks, any thread but a pool's loop. Error rule: outside faults throw; the order
 * may be given again. Idempotent: an order that makes no sense any more changes nothing.
 */
public interface CampaignOrders {

  /**
   * Gives the order; an order refused by the campaign's state or a launch check changes nothing.
   */
  void give(CampaignId campaign, CampaignOrder order, String by);

  /** Tells the campaign's loop its plan anew, because its hours have opened or closed. */
  void announce(Campaign campaign);
}
