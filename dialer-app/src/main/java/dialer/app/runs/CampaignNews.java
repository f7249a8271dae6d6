package dialer.app.runs;

import dialer.app.plan.Plans;
import dialer.app.pool.AbandonPast;
import dialer.campaigns.campaign.Campaign;
import dialer.core.engine.CampaignPlan;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What a loop is told of a campaign: what was abandoned before, then its plan. A campaign that is
 * to run always comes with its past, whenever it joins the loop; the loop ignores a past it has
 * heard.
 *
 * <p>Thread rule: blocks on the store, never on a pool's loop.
 */
public final class CampaignNews {

  private final Plans plans;
  private final AbandonPast past;
  private final InstantSource clock;

  /** News from those plans and that past. */
  public CampaignNews(Plans plans, AbandonPast past, InstantSource clock) {
    this.plans = plans;
    this.past = past;
    this.clock = clock;
  }

  /** Of one campaign, in the order of telling; throws if its plan cannot be made. */
  public List<PoolEvent> of(Campaign campaign) {
    return of(plans.plan(campaign));
  }

  /** Of every campaign of a pool that its loop must know and that has a plan. */
  public List<PoolEvent> of(PoolId pool) {
    return plans.soundPlans(pool).stream().flatMap(plan -> of(plan).stream()).toList();
  }

  private List<PoolEvent> of(CampaignPlan plan) {
    Instant now = clock.instant();
    List<PoolEvent> news = new ArrayList<>();
    if (plan.state() == RunState.RUNNING) {
      Instant from = now.minus(plan.abandonLimit().window());
      var counts = past.since(plan.campaign(), from);
      news.add(new PoolEvent.AbandonHistory(now, plan.campaign(), counts));
    }
    news.add(new PoolEvent.CampaignPlanned(now, plan));
    return news;
  }
}
