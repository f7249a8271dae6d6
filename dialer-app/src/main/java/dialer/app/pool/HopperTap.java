package dialer.app.pool;

import dialer.campaigns.lead.DueLead;
import dialer.campaigns.lead.LeadSelection;
import dialer.campaigns.lead.LeadStore;
import dialer.compliance.call.CampaignId;
import dialer.core.hopper.Hopper;
import dialer.core.hopper.HopperAway;
import dialer.core.hopper.HopperEntry;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes leads from the hopper and fills it from the store. With the hopper away leads come straight
 * from the store: slower, never wrong, because the attempt row is the claim.
 *
 * <p>An id may be handed out twice (put back, refilled, two nodes); the authorizing transaction
 * lets it pass once.
 */
public final class HopperTap implements LeadTap {

  private static final Logger LOG = LoggerFactory.getLogger(HopperTap.class);

  private final Hopper hopper;
  private final LeadStore leads;
  private final InstantSource clock;

  /** Reads {@code leads} whenever the hopper runs low. */
  public HopperTap(Hopper hopper, LeadStore leads, InstantSource clock) {
    this.hopper = hopper;
    this.leads = leads;
    this.clock = clock;
  }

  @Override
  public List<HopperEntry> take(CampaignId campaign, int max) {
    try {
      return hopper.take(campaign, max);
    } catch (HopperAway e) {
      return straight(campaign, max);
    }
  }

  @Override
  public void putBack(CampaignId campaign, List<HopperEntry> entries) {
    try {
      hopper.offer(campaign, entries);
    } catch (HopperAway e) {
      LOG.debug("campaign {}: {} leads are read again from the store", campaign, entries.size());
    }
  }

  /**
   * Fills the campaign's hopper up to {@code target} ids; answers how many it holds, or how many
   * are due while the hopper is away.
   */
  public int fill(CampaignId campaign, int target) {
    try {
      int held = hopper.size(campaign);
      if (held * 2 >= target) {
        return held;
      }
      List<HopperEntry> due = due(campaign, target);
      hopper.offer(campaign, due);
      return Math.max(held, due.size());
    } catch (HopperAway e) {
      return due(campaign, target).size();
    }
  }

  private List<HopperEntry> straight(CampaignId campaign, int max) {
    try {
      return due(campaign, max);
    } catch (RuntimeException e) {
      LOG.warn("campaign {}: neither hopper nor store can be read: {}", campaign, e.toString());
      return List.of();
    }
  }

  private List<HopperEntry> due(CampaignId campaign, int max) {
    return leads.due(campaign, clock.instant(), max).stream()
        .sorted(LeadSelection.ORDER)
        .map(DueLead::hopperEntry)
        .toList();
  }
}
