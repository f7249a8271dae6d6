package dialer.app.plan;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.compliance.rulebook.KeepRule;
import dialer.compliance.rulebook.Rulebook;
import dialer.compliance.rulebook.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What law and campaign say of a campaign's recordings. A rule pack that names {@value #KEPT} among
 * what is to be kept makes recording mandatory and sets the least time; the campaign may keep them
 * longer, never shorter.
 *
 * @param mandatory without a recording no call may be placed
 * @param demanded a rule pack says so
 * @param least how long each rule pack wants them kept
 * @param days how long the campaign, or else the house, keeps them
 * @param zone in which days, months and years are counted
 */
public record RecordingDuty(
    boolean mandatory, boolean demanded, List<Span> least, int days, ZoneId zone) {

  /** The key of call recordings in a pack's {@code keep} rule. */
  public static final String KEPT = "call_recording";

  public RecordingDuty {
    least = List.copyOf(least);
  }

  /**
   * The duty of a campaign.
   *
   * @param usualDays how long the house keeps recordings where the campaign says nothing
   */
  public static RecordingDuty of(Campaign campaign, Rulebook rulebook, int usualDays) {
    RecordingPolicy policy = campaign.recording();
    List<Span> least = least(rulebook);
    return new RecordingDuty(
        policy.mandatory() || !least.isEmpty(),
        !least.isEmpty(),
        least,
        policy.keepDays().orElse(usualDays),
        campaign.schedule().zone());
  }

  /** How long the packs want call recordings kept; none: no pack speaks of them. */
  public static List<Span> least(Rulebook rulebook) {
    return rulebook.packs().stream()
        .flatMap(pack -> pack.rules().stream())
        .filter(KeepRule.class::isInstance)
        .map(KeepRule.class::cast)
        .flatMap(rule -> Optional.ofNullable(rule.what().get(KEPT)).stream())
        .toList();
  }

  /** When a recording that began then is deleted: the latest of all; empty: never. */
  public Optional<Instant> deleteAfter(Instant startedAt) {
    if (least.stream().anyMatch(Span.Forever.class::isInstance)) {
      return Optional.empty();
    }
    List<Instant> ends = new ArrayList<>();
    ZonedDateTime started = startedAt.atZone(zone);
    ends.add(started.plusDays(days).toInstant());
    least.forEach(span -> ends.add(end(span, started)));
    return ends.stream().max(Instant::compareTo);
  }

  /** A business day is counted as a week: never too short, whatever the holidays. */
  private static Instant end(Span span, ZonedDateTime started) {
    return switch (span) {
      case Span.Exact exact -> started.toInstant().plus(exact.length());
      case Span.Calendar calendar -> started.plus(calendar.length()).toInstant();
      case Span.CalendarDays days ->
          started.toLocalDate().plusDays(days.days()).atStartOfDay(started.getZone()).toInstant();
      case Span.BusinessDays days -> started.plusWeeks(days.days()).toInstant();
      case Span.Forever _ -> Instant.MAX;
    };
  }
}
