package dialer.app.runs;

import dialer.app.plan.Plans;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.desk.CampaignOrders;
import dialer.compliance.call.CampaignId;
import dialer.compliance.rulebook.RulePackError;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolSnapshot;
import dialer.core.engine.PoolSnapshot.CampaignLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what the loops of this node do with what the books and the clock say, and tells a loop
 * what it has missed: a bell that rang on another node or not at all, an order given there.
 *
 * <p>Called every second; blocks on the store, never on a loop. Not safe for several callers.
 */
public final class HoursKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(HoursKeeper.class);

  private final Supplier<Map<PoolId, PoolSnapshot>> pools;
  private final CampaignStore campaigns;
  private final Plans plans;
  private final CampaignOrders orders;
  private final Set<CampaignId> faulty = new HashSet<>();

  /** Looks at those pools, the ones this node runs. */
  public HoursKeeper(
      Supplier<Map<PoolId, PoolSnapshot>> pools,
      CampaignStore campaigns,
      Plans plans,
      CampaignOrders orders) {
    this.pools = pools;
    this.campaigns = campaigns;
    this.plans = plans;
    this.orders = orders;
  }

  /** Looks once. */
  public void run() {
    pools
        .get()
        .forEach((pool, shown) -> {
          Map<CampaignId, CampaignLine> lines = new HashMap<>();
          shown.campaigns().forEach(line -> lines.put(line.campaign(), line));
          plans.ofPool(pool).forEach(campaign -> compare(campaign, lines.remove(campaign.id())));
          lines.values().stream()
              .filter(line -> line.state() != RunState.STOPPING)
              .forEach(line ->
                  campaigns.find(line.campaign()).ifPresent(campaign -> compare(campaign, line)));
        });
  }

  private void compare(Campaign campaign, @Nullable CampaignLine line) {
    try {
      if (line == null || line.state() != plans.runState(campaign)) {
        orders.announce(campaign);
        faulty.remove(campaign.id());
      }
    } catch (IllegalArgumentException | RulePackError e) {
      if (faulty.add(campaign.id())) {
        LOG.error("campaign {} dials nothing: its plan is faulty", campaign.id(), e);
      }
    }
  }
}
