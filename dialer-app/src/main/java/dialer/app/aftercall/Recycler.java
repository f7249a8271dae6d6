package dialer.app.aftercall;

import dialer.app.aftercall.EndedLeads.EndedLead;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.desk.Books;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.disposition.EndedAttempt;
import dialer.campaigns.disposition.PastAttempt;
import dialer.campaigns.disposition.RecycleDecision;
import dialer.campaigns.disposition.RecyclePolicy;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.lead.LeadStore;
import dialer.compliance.call.CalleeFacts;
import dialer.compliance.window.ZoneFinder;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves each lead whose call has ended to where the campaign's recycle rules put it. */
public final class Recycler {

  private static final Logger LOG = LoggerFactory.getLogger(Recycler.class);
  private static final int BATCH = 200;

  private final EndedLeads ended;
  private final LeadStore leads;
  private final CampaignStore campaigns;
  private final Conclusions conclusions;
  private final InstantSource clock;
  private final ZoneFinder zones = new ZoneFinder();

  /** Works on those stores; a follow-up case goes with its lead. */
  public Recycler(EndedLeads ended, Books books, Conclusions conclusions, InstantSource clock) {
    this.ended = ended;
    this.leads = books.leads();
    this.campaigns = books.campaigns();
    this.conclusions = conclusions;
    this.clock = clock;
  }

  /** Moves those that wait now; never throws, what failed is tried at the next run. */
  public void run() {
    try {
      ended.waiting(BATCH).forEach(this::recycle);
    } catch (RuntimeException e) {
      LOG.warn("leads could not be moved on: {}; tried again", e.toString());
    }
  }

  private void recycle(EndedLead waiting) {
    Optional<Lead> lead = leads.find(waiting.lead());
    Optional<Campaign> campaign = campaigns.find(waiting.campaign());
    List<PastAttempt> history = ended.history(waiting.lead());
    if (lead.isEmpty() || campaign.isEmpty() || history.isEmpty()) {
      LOG.warn("lead {} cannot be moved on: no row, campaign or attempt of it", waiting.lead());
      return;
    }
    EndedAttempt attempt =
        new EndedAttempt(
            lead.get().numbers(),
            history,
            Optional.empty(),
            Optional.empty(),
            zone(lead.get(), campaign.get()));
    RecycleDecision decision =
        new RecyclePolicy(campaign.get().leadRules().recycle()).decide(attempt, clock.instant());
    if (decision.retiresNumber()) {
      leads.retireNumber(waiting.lead(), attempt.last().number());
    }
    LeadProgress next = conclusions.unreached(waiting.lead(), decision);
    leads.move(waiting.lead(), LeadState.LIVE, next);
  }

  /**
   * One zone to tell parts of the day by: the lead's, or the campaign's where it may be in several.
   */
  private ZoneId zone(Lead lead, Campaign campaign) {
    var place = zones.find(lead.numbers().getFirst().number(), CalleeFacts.unknown());
    return place.zones().size() == 1
        ? ZoneId.of(place.zones().getFirst().id())
        : campaign.schedule().zone();
  }
}
