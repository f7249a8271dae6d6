package dialer.core.hopper;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.util.List;

/**
 * The ordered cache of lead ids due to dial: port.
 *
 * <p>Thread rule: any thread but a pool's loop; may block for one round trip. Error rule: throws
 * {@link HopperAway} when the cache cannot be reached, and the caller hands ids from the store
 * straight on. Ordering: lowest priority value first, then oldest due. Idempotent: offering an id
 * again moves it, it never stands twice.
 */
public interface Hopper {

  /** Adds or moves entries. */
  void offer(CampaignId campaign, List<HopperEntry> entries);

  /** Takes up to {@code max} entries off the front; each is handed to one taker. */
  List<HopperEntry> take(CampaignId campaign, int max);

  /** How many ids wait. */
  int size(CampaignId campaign);

  /** Drops ids that are no longer due. */
  void drop(CampaignId campaign, List<LeadId> leads);

  /** Empties the campaign's hopper. */
  void clear(CampaignId campaign);
}
