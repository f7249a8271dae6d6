package dialer.app.runs;

import dialer.app.plan.Plans;
import dialer.app.pool.EmergencyMemory;
import dialer.app.pool.Routes;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.LaunchChecks;
import dialer.campaigns.campaign.LaunchFinding;
import dialer.campaigns.campaign.OpeningTimes;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.rulebook.RulePackError;
import dialer.core.engine.Emergencies;
import dialer.core.engine.PoolEvent;
import dialer.ui.manager.CampaignRuns;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people at screens order of running campaigns, brought to the loops of this node. */
public final class LiveCampaigns implements CampaignRuns {

  private static final Logger LOG = LoggerFactory.getLogger(LiveCampaigns.class);

  private final LiveOrders orders;
  private final LaunchFactsNow facts;
  private final Plans plans;
  private final Loops loops;

  /**
   * The loops.
   *
   * @param emergencies stops them
   * @param others the loops of other nodes
   */
  public record Loops(Routes routes, EmergencyMemory emergencies, OtherNodes others) {}

  /** Orders by those. */
  public LiveCampaigns(LiveOrders orders, LaunchFactsNow facts, Plans plans, Loops loops) {
    this.orders = orders;
    this.facts = facts;
    this.plans = plans;
    this.loops = loops;
  }

  /** A campaign whose plan is faulty by now places nothing more; what rings is served. */
  @Override
  public void changed(Campaign campaign) {
    try {
      orders.announce(campaign);
    } catch (IllegalArgumentException | RulePackError e) {
      LOG.error("campaign {} dials nothing: its plan is faulty", campaign.id(), e);
      loops
          .routes()
          .tell(campaign.staffing().pool(), new PoolEvent.CampaignRemoved(now(), campaign.id()));
    }
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

  /** Memory and telephone only: neither database nor Redis is waited for. */
  @Override
  public void emergencyStop(Optional<CampaignId> campaign) {
    loops.emergencies().stop(campaign);
    loops.others().emergencyStopped(campaign);
  }

  @Override
  public void liftEmergency(Optional<CampaignId> campaign) {
    loops.emergencies().lift(campaign);
    loops.others().emergencyLifted(campaign);
  }

  @Override
  public Emergencies emergencies() {
    return loops.emergencies().now();
  }

  @Override
  public Optional<ClientId> clientOf(CampaignId campaign) {
    return plans.clientOf(campaign);
  }

  @Override
  public void hangUp(List<AttemptId> attempts) {
    loops.routes().tellAll(new PoolEvent.NumberSuppressed(now(), attempts));
    loops.others().numberSuppressed(attempts);
  }

  private static Instant now() {
    return InstantSource.system().instant();
  }
}
