package dialer.app.runs;

import dialer.app.plan.Plans;
import dialer.app.pool.Routes;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.LaunchChecks;
import dialer.campaigns.campaign.LaunchFinding;
import dialer.campaigns.campaign.OpeningTimes;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.core.engine.PoolEvent;
import dialer.ui.manager.CampaignRuns;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What people at screens order of running campaigns, brought to the loops of this node. */
public final class LiveCampaigns implements CampaignRuns {

  private final LiveOrders orders;
  private final LaunchFactsNow facts;
  private final Plans plans;
  private final Routes routes;
  private final Set<CampaignId> stopped = ConcurrentHashMap.newKeySet();

  /** Orders by those. */
  public LiveCampaigns(LiveOrders orders, LaunchFactsNow facts, Plans plans, Routes routes) {
    this.orders = orders;
    this.facts = facts;
    this.plans = plans;
    this.routes = routes;
  }

  @Override
  public void changed(Campaign campaign) {
    orders.announce(campaign);
  }

  @Override
  public List<LaunchFinding> findings(Campaign campaign) {
    return LaunchChecks.of(campaign, facts.apply(campaign));
  }

  @Override
  public Hours hours(Campaign campaign, Instant now) {
    OpeningTimes times = plans.times(campaign);
    boolean open = times.openAt(now);
    Instant change = times.nextChange(now).orElse(null);
    return open ? new Hours(true, null, change) : new Hours(false, change, null);
  }

  /** Memory and telephone only: neither database nor Redis is asked. */
  @Override
  public void emergencyStop(Optional<CampaignId> campaign) {
    campaign.ifPresent(stopped::add);
    routes.tellAll(new PoolEvent.EmergencyStopped(now(), campaign));
  }

  @Override
  public void liftEmergency(CampaignId campaign) {
    stopped.remove(campaign);
    routes.tellAll(new PoolEvent.EmergencyLifted(now(), Optional.of(campaign)));
  }

  @Override
  public Set<CampaignId> emergencyStopped() {
    return Set.copyOf(stopped);
  }

  @Override
  public void hangUp(List<AttemptId> attempts) {
    routes.tellAll(new PoolEvent.NumberSuppressed(now(), attempts));
  }

  private static Instant now() {
    return InstantSource.system().instant();
  }
}
