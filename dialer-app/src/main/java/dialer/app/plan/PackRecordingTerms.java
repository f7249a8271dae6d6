package dialer.app.plan;

import dialer.app.recordings.RecordingTerms;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignStore;
import dialer.compliance.call.CampaignId;
import java.time.Instant;
import java.util.Optional;

/** How long recordings are kept, by campaign and rule packs as they are when one is taken in. */
public final class PackRecordingTerms implements RecordingTerms {

  private final CampaignStore campaigns;
  private final GateBook gates;
  private final int usualDays;

  /**
   * Terms of those campaigns.
   *
   * @param usualDays how long the house keeps recordings where a campaign says nothing
   */
  public PackRecordingTerms(CampaignStore campaigns, GateBook gates, int usualDays) {
    this.campaigns = campaigns;
    this.gates = gates;
    this.usualDays = usualDays;
  }

  @Override
  public Optional<Instant> deleteAfter(CampaignId campaign, Instant startedAt) {
    return campaigns
        .find(campaign)
        .map(this::duty)
        .orElseThrow(() -> new IllegalStateException("there is no campaign " + campaign))
        .deleteAfter(startedAt);
  }

  /** Whether the campaign must record; throws if one of its rule packs is faulty. */
  public boolean mandatory(Campaign campaign) {
    return duty(campaign).mandatory();
  }

  private RecordingDuty duty(Campaign campaign) {
    return RecordingDuty.of(campaign, gates.rulebook(campaign.rulePacks()), usualDays);
  }
}
