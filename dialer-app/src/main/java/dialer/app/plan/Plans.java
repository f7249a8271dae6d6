package dialer.app.plan;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.campaign.HolidayCalendars;
import dialer.campaigns.campaign.OpeningTimes;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.rulebook.RulePackError;
import dialer.core.engine.CampaignPlan;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.engine.PoolId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plans of campaigns as they are now: read from the store, told from their hours, limited by
 * their rule packs. Making a plan also announces the campaign to the gates.
 *
 * <p>Thread rule: blocks on the store, never on a pool's loop.
 */
public final class Plans {

  /** Campaigns a loop must know: those that dial, and those whose calls may still be in flight. */
  private static final Set<CampaignState> KNOWN_TO_LOOPS =
      Set.of(CampaignState.RUNNING, CampaignState.PAUSED, CampaignState.PILOT_HOLD);

  private static final Logger LOG = LoggerFactory.getLogger(Plans.class);

  private final Map<CampaignId, ClientId> clients = new ConcurrentHashMap<>();
  private final CampaignStore campaigns;
  private final GateBook gates;
  private final HolidayCalendars holidays;
  private final InstantSource clock;

  /**
   * Plans from that store.
   *
   * @param clock what the campaigns' hours are told by
   */
  public Plans(
      CampaignStore campaigns, GateBook gates, HolidayCalendars holidays, InstantSource clock) {
    this.campaigns = campaigns;
    this.gates = gates;
    this.holidays = holidays;
    this.clock = clock;
  }

  /** The campaigns of a pool that its loop must know. */
  public List<Campaign> ofPool(PoolId pool) {
    return campaigns.inStates(KNOWN_TO_LOOPS).stream()
        .filter(campaign -> campaign.staffing().pool().equals(pool))
        .toList();
  }

  /**
   * The plans of a pool's campaigns. A faulty one is left out, loudly: it must not keep the others
   * from dialing.
   */
  public List<CampaignPlan> soundPlans(PoolId pool) {
    List<CampaignPlan> sound = new ArrayList<>();
    for (Campaign campaign : ofPool(pool)) {
      try {
        sound.add(plan(campaign));
      } catch (IllegalArgumentException | RulePackError e) {
        LOG.error("campaign {} dials nothing: its plan is faulty", campaign.id(), e);
      }
    }
    return sound;
  }

  /** On whose behalf a campaign calls whose plan was made here; memory only. */
  public Optional<ClientId> clientOf(CampaignId campaign) {
    return Optional.ofNullable(clients.get(campaign));
  }

  /** The plan of a campaign at this moment; throws if one of its rule packs is faulty. */
  public CampaignPlan plan(Campaign campaign) {
    clients.put(campaign.id(), campaign.client());
    gates.announce(campaign);
    return PlanOf.campaign(
        campaign, isOpen(campaign), AbandonLimits.of(gates.rulebook(campaign.rulePacks())));
  }

  /** Whether the campaign places calls at this moment, as its loop should have it. */
  public RunState runState(Campaign campaign) {
    return PlanOf.runState(campaign.state(), isOpen(campaign));
  }

  /** Whether the campaign's own hours are open now. */
  public boolean isOpen(Campaign campaign) {
    return times(campaign).openAt(now());
  }

  /** Its opening hours. */
  public OpeningTimes times(Campaign campaign) {
    return new OpeningTimes(campaign.schedule(), holidays);
  }

  /** The instant its hours are told by. */
  public Instant now() {
    return clock.instant();
  }
}
