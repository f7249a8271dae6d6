package dialer.campaigns.campaign;

import dialer.campaigns.sales.OpeningWord;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.core.engine.PoolId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** New campaigns: from nothing, with what is usual for their kind, and from another campaign. */
public final class CampaignDrafts {

  private static final Duration RING = Duration.ofSeconds(30);
  private static final Duration PREVIEW = Duration.ofSeconds(60);
  private static final Duration WRAP_UP = Duration.ofSeconds(60);

  private CampaignDrafts() {}

  /**
   * Who and what a new campaign is for.
   *
   * @param id the new campaign's id
   * @param client on whose behalf
   * @param name shown to people
   * @param kind which kind
   */
  public record Title(CampaignId id, ClientId client, String name, CampaignKind kind) {}

  /** A draft with what is usual for its kind; it names no line, pack or message yet. */
  public static Campaign usual(Title title, PoolId pool, ZoneId zone, Locale language) {
    CampaignKind kind = title.kind();
    List<OpeningWord> words = kind == CampaignKind.SALES ? OpeningWord.usual() : List.of();
    return new Campaign(
        title.id(),
        title.client(),
        title.name(),
        kind,
        CampaignState.DRAFT,
        language,
        new PacingSettings(kind.usualMode(), LinesPerAgent.one(), 50, 5, PREVIEW),
        new Line(false, RING, List.of(), List.of(), Optional.empty(), Optional.empty()),
        List.of(),
        RecordingPolicy.none(),
        new Staffing(pool, Set.of(), WRAP_UP),
        new Offer(Optional.empty(), false, words),
        LeadRules.usual(kind),
        Schedule.always(zone),
        0);
  }

  /**
   * All settings of another campaign, as a draft; dates, pilot, leads, results and its past stay
   * where they are.
   */
  public static Campaign copy(Campaign of, CampaignId id, String name) {
    Schedule schedule = of.schedule();
    return new Campaign(
        id,
        of.client(),
        name,
        of.kind(),
        CampaignState.DRAFT,
        of.language(),
        of.pacing(),
        of.line(),
        of.rulePacks(),
        of.recording(),
        of.staffing(),
        of.offer(),
        of.leadRules().withoutPilot(),
        schedule.withoutDates(),
        0);
  }
}
