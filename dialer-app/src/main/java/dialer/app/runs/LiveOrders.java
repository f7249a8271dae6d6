package dialer.app.runs;

import dialer.app.pool.Routes;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignCalendar;
import dialer.campaigns.campaign.CampaignChange;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.campaign.LaunchFacts;
import dialer.campaigns.desk.CampaignOrders;
import dialer.compliance.call.CampaignId;
import java.util.Optional;
import java.util.function.Function;

/** Orders to campaigns: checked, stored, then told to the loop, which acts within a second. */
public final class LiveOrders implements CampaignOrders {

  private static final int TRIES = 5;

  private final CampaignStore campaigns;
  private final CampaignNews news;
  private final Tellers tellers;
  private final Function<Campaign, LaunchFacts> facts;

  /**
   * Who is told of a change.
   *
   * @param routes to the loops
   * @param calendar rings at the next opening or closing
   */
  public record Tellers(Routes routes, CampaignCalendar calendar) {}

  /**
   * Carries out orders on those campaigns.
   *
   * @param facts gathers what a start needs to know
   */
  public LiveOrders(
      CampaignStore campaigns,
      CampaignNews news,
      Tellers tellers,
      Function<Campaign, LaunchFacts> facts) {
    this.campaigns = campaigns;
    this.news = news;
    this.tellers = tellers;
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

  /**
   * The loop is told first: a calendar that cannot be reached must not hold up a pause. No draft is
   * dialed, so no loop knows it and no bell rings for it.
   */
  @Override
  public void announce(Campaign campaign) {
    try {
      if (campaign.state() != CampaignState.DRAFT) {
        tell(campaign);
      }
    } finally {
      ring(campaign);
    }
  }

  private void tell(Campaign campaign) {
    news.of(campaign).forEach(event -> tellers.routes().tell(campaign.staffing().pool(), event));
  }

  /** A bell for the next opening or closing, from whoever set the hours and whenever. */
  private void ring(Campaign campaign) {
    switch (campaign.state()) {
      case READY, RUNNING, PAUSED, PILOT_HOLD -> tellers.calendar().plan(campaign);
      case DRAFT, STOPPED, FINISHED -> tellers.calendar().forget(campaign.id());
    }
  }
}
