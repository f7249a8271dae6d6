package dialer.app.pool;

import dialer.compliance.call.CampaignId;
import dialer.core.hopper.HopperEntry;
import java.util.List;

/**
 * Where a pool's loop gets its leads.
 *
 * <p>Thread rule: blocks for a round trip, never on the loop. Error rule: never throws; with the
 * hopper away it hands leads straight from the store, with both away none.
 */
public interface LeadTap {

  /** Up to {@code max} leads that are due; taking gives no right to dial. */
  List<HopperEntry> take(CampaignId campaign, int max);

  /** These were not dialed and stay due. */
  void putBack(CampaignId campaign, List<HopperEntry> leads);
}
