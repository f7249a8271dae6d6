package dialer.app.unattended;

import dialer.app.unattended.Asked.Ending;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.disposition.CallResult;
import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.Effect;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadStore;
import dialer.campaigns.survey.SurveyResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes responses and dispositions of what was answered without an agent: quotas are filled, the
 * lead is finished. Runs again and again; a kill loses nothing.
 */
public final class AskedConclusions implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(AskedConclusions.class);
  private static final int BATCH = 100;
  private static final String NOBODY = "dialer";

  private final AskedBook book;
  private final CampaignStore campaigns;
  private final LeadStore leads;
  private final Conclusions conclusions;
  private final InstantSource clock;

  /** What it reads. */
  public record Sources(AskedBook book, CampaignStore campaigns, LeadStore leads) {}

  /** Concludes through {@code conclusions}. */
  public AskedConclusions(Sources sources, Conclusions conclusions, InstantSource clock) {
    this.book = sources.book();
    this.campaigns = sources.campaigns();
    this.leads = sources.leads();
    this.conclusions = conclusions;
    this.clock = clock;
  }

  @Override
  public void run() {
    book.toConclude(BATCH).forEach(this::conclude);
  }

  /** One that cannot be concluded does not hold up the others. */
  private void conclude(Asked asked) {
    try {
      Optional<Campaign> campaign = campaigns.find(asked.campaign());
      Optional<Lead> lead = leads.find(asked.lead());
      if (campaign.isPresent() && lead.isPresent()) {
        save(asked, campaign.get(), lead.get());
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      LOG.error("attempt {}: its answers could not be concluded", asked.attempt(), e);
    }
  }

  private void save(Asked asked, Campaign campaign, Lead lead) {
    Instant now = clock.instant();
    Conclusions.Saved saved =
        conclusions.save(record(asked, campaign, lead, now), campaign.schedule().zone(), now);
    switch (saved) {
      case Conclusions.Saved.Done _, Conclusions.Saved.Outrun _ -> book.concluded(asked.attempt());
      case Conclusions.Saved.Refused bad ->
          LOG.error("attempt {}: its answers do not fit: {}", asked.attempt(), bad.faults());
    }
  }

  private static DispositionRecord record(Asked asked, Campaign campaign, Lead lead, Instant now) {
    Ending ending = asked.ending().orElse(Ending.BROKEN_OFF);
    return new DispositionRecord(
        asked.attempt(),
        campaign.client(),
        campaign.id(),
        lead.id(),
        NOBODY,
        disposition(campaign, ending).key(),
        "",
        Optional.empty(),
        asked.answers().isEmpty() ? Optional.empty() : response(asked, ending, lead, now),
        now,
        0);
  }

  private static Optional<CallResult> response(Asked asked, Ending ending, Lead lead, Instant now) {
    SurveyResponse.Ending how =
        switch (ending) {
          case COMPLETE -> SurveyResponse.Ending.COMPLETE;
          case SCREENED_OUT -> SurveyResponse.Ending.SCREENED_OUT;
          case BROKEN_OFF, REFUSED -> SurveyResponse.Ending.BROKEN_OFF;
        };
    return Optional.of(
        new CallResult.Surveyed(
            new SurveyResponse(
                asked.attempt(),
                lead.id(),
                asked.campaign(),
                asked.version(),
                lead.segment(),
                asked.answers(),
                how,
                now)));
  }

  /** The usual one, or in a catalogue of the client's own one of the same effect. */
  private static Disposition disposition(Campaign campaign, Ending ending) {
    var items = campaign.leadRules().catalogue().items();
    Effect effect = ending == Ending.COMPLETE ? Effect.SUCCESS : Effect.FINAL;
    String usual =
        switch (ending) {
          case COMPLETE -> "answered";
          case SCREENED_OUT -> "screened_out";
          case BROKEN_OFF -> "broken_off";
          case REFUSED -> "answer_declined";
        };
    return items.stream()
        .filter(item -> item.effect() == effect && item.key().equals(usual))
        .findFirst()
        .or(() -> items.stream().filter(item -> item.effect() == effect).findFirst())
        .orElseThrow(() ->
            new IllegalStateException("the catalogue has no disposition that means " + effect));
  }
}
