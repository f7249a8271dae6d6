package dialer.app.pool;

import dialer.compliance.call.CampaignId;
import dialer.core.pacing.AbandonCount;
import java.time.Instant;
import java.util.List;

/**
 * How many answered calls of a campaign were abandoned before this loop began: port.
 *
 * <p>Thread rule: blocks, never on a loop. Error rule: outside faults throw; the pool is not
 * started then, because a forgotten past would be an allowance nobody earned.
 */
public interface AbandonPast {

  /** Counts by hour since {@code from}, from the journal. */
  List<AbandonCount> since(CampaignId campaign, Instant from);
}
