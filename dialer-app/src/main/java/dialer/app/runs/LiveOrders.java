package dialer.app.runs;

import dialer.app.plan.Plans;
import dialer.app.pool.Routes;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignChange;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.campaign.LaunchFacts;
import dialer.campaigns.desk.CampaignOrders;
import dialer.compliance.call.CampaignId;
import dialer.core.engine.PoolEvent;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Orders to campaigns: checked, stored, then told to the loop, which acts within a second. */
public final class LiveOrders implements CampaignOrders {

  private static final int TRIES = 5;

  private final CampaignStore campaigns;
  private final Plans plans;
  private final Routes routes;
  private final Function<Campaign, LaunchFacts> facts;

  /**
   * Carries out orders on those campaigns.
   *
   * @param facts gathers what a start needs to know
   */
  public LiveOrders(
      CampaignStore campaigns, Plans plans, Routes routes, Function<Campaign, LaunchFacts> facts) {
    this.campaigns = campaigns;
    this.plans = plans;
    this.routes = routes;
    this.facts = facts;
  }

  /**
   * Carries out an order; empty if there is no such campaign.
   *
   * @param by who ordered it
   */
  public Optional<CampaignChange> order(CampaignId id, CampaignOrder order, String by) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Campaign> campaign = campaigns.find(id);
      if (campaign.isEmpty()) {
        return Optional.empty();
      }
      CampaignChange change =
          CampaignChange.of(campaign.get(), order, () -> facts.apply(campaign.get()));
      if (!(change instanceof CampaignChange.Changed changed)) {
        return Optional.of(change);
      }
      if (campaigns.save(changed.campaign(), by)) {
        announce(changed.campaign());
        return Optional.of(change);
      }
    }
    throw new IllegalStateException(
        "campaign " + id + " is being changed by others all the time; try again");
  }

  @Override
  public void give(CampaignId id, CampaignOrder order, String by) {
    order(id, order, by);
  }

  @Override
  public void announce(Campaign campaign) {
    routes.tell(
        campaign.staffing().pool(),
        new PoolEvent.CampaignPlanned(InstantSource.system().instant(), plans.plan(campaign)));
  }
}
