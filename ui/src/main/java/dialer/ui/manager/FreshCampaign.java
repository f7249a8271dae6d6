package dialer.ui.manager;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.campaign.LeadRules;
import dialer.campaigns.campaign.Line;
import dialer.campaigns.campaign.LinesPerAgent;
import dialer.campaigns.campaign.Offer;
import dialer.campaigns.campaign.OpeningHours;
import dialer.campaigns.campaign.PacingSettings;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.campaigns.campaign.Schedule;
import dialer.campaigns.campaign.Schedule.OnHolidays;
import dialer.campaigns.campaign.Staffing;
import dialer.campaigns.sales.OpeningWord;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.window.HolidayCalendars;
import dialer.core.engine.PoolId;
import dialer.core.engine.TrunkId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A campaign as its kind usually begins, before anybody changed anything. */
final class FreshCampaign {

  private static final Duration RING = Duration.ofSeconds(30);
  private static final Duration WRAP_UP = Duration.ofSeconds(60);
  private static final Duration PREVIEW = Duration.ofSeconds(60);
  private static final int LINES = 20;
  private static final int MIDDLE = 5;

  private FreshCampaign() {}

  /** What it is about. */
  record Basics(CampaignId id, ClientId client, KindWord kind, ZoneId zone, PoolId pool) {}

  static Campaign of(Basics basics, List<TrunkId> trunks, List<String> packs) {
    var kind = basics.kind().kind();
    return new Campaign(
        basics.id(),
        basics.client(),
        "-",
        kind,
        CampaignState.DRAFT,
        basics.zone().getId().equals("Asia/Tokyo") ? Locale.JAPANESE : Locale.ENGLISH,
        new PacingSettings(kind.usualMode(), LinesPerAgent.one(), LINES, MIDDLE, PREVIEW),
        new Line(false, RING, List.of(), trunks, Optional.empty(), Optional.empty()),
        packs,
        RecordingPolicy.none(),
        new Staffing(basics.pool(), Set.of(), WRAP_UP),
        new Offer(Optional.empty(), false, openingWords(basics.kind())),
        LeadRules.usual(kind),
        schedule(basics.zone()),
        0);
  }

  private static List<OpeningWord> openingWords(KindWord kind) {
    return switch (kind) {
      case SALES -> OpeningWord.usual();
      case SURVEY, FOLLOW_UP -> List.of();
    };
  }

  private static Schedule schedule(ZoneId zone) {
    Optional<String> holidays = HolidayCalendars.ofZone(zone);
    return new Schedule(
        zone,
        OpeningHours.of(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(10, 0),
            LocalTime.of(18, 0)),
        holidays,
        holidays.isPresent() ? OnHolidays.CLOSED : OnHolidays.OPEN,
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }
}
