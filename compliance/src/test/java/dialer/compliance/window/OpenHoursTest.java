package dialer.compliance.window;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.rulebook.Holidays;
import dialer.compliance.rulebook.WeekHours;
import dialer.compliance.rulebook.WeekHours.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpenHoursTest {

  private static final ZoneRules CHICAGO = PinnedZones.rules("America/Chicago").orElseThrow();

  private static OpenHours daily(Interval... intervals) {
    Map<DayOfWeek, List<Interval>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day, List.of(intervals));
    }
    return OpenHours.compile(new WeekHours(days), Holidays.NONE);
  }

  private static Instant chicago(String local, int offset) {
    return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(offset));
  }

  @Test
  void aWholeDayHasNoGapAtMidnight() {
    OpenHours hours = daily(new Interval(0, 1440));
    Instant late = chicago("2026-11-24T23:59:50", -6);
    assertThat(hours.fits(CHICAGO, late, Duration.ofMinutes(5))).isTrue();
  }

  @Test
  void theHourThatComesTwiceIsOpenTwice() {
    OpenHours hours = daily(new Interval(60, 120));
    Instant first = chicago("2026-11-01T01:30:00", -5);
    Instant again = chicago("2026-11-01T01:30:00", -6);
    assertThat(hours.fits(CHICAGO, first, Duration.ofMinutes(80))).isTrue();
    assertThat(hours.fits(CHICAGO, again, Duration.ofMinutes(29))).isTrue();
    assertThat(hours.fits(CHICAGO, again, Duration.ofMinutes(30))).isFalse();
  }

  @Test
  void theHourThatIsSkippedCannotBeUsed() {
    OpenHours hours = daily(new Interval(120, 180));
    Instant before = chicago("2026-03-08T01:59:59", -6);
    assertThat(hours.firstFit(CHICAGO, before, Duration.ofSeconds(30)))
        .contains(chicago("2026-03-09T02:00:00", -5));
  }

  @Test
  void hoursThatStraddleTheSkippedHourOpenWithTheNewClock() {
    OpenHours hours = daily(new Interval(150, 600));
    Instant before = chicago("2026-03-08T01:59:59", -6);
    assertThat(hours.firstFit(CHICAGO, before, Duration.ZERO))
        .contains(chicago("2026-03-08T03:00:00", -5));
  }

  @Test
  void hoursTooShortForTheRingNeverOpen() {
    OpenHours hours = daily(new Interval(600, 601));
    assertThat(hours.firstFit(CHICAGO, Instant.EPOCH, Duration.ofMinutes(1))).isEmpty();
    assertThat(hours.firstFit(CHICAGO, Instant.EPOCH, Duration.ofSeconds(59))).isPresent();
  }

  /** Every second is asked of {@code java.time} itself, one by one. */
  @Test
  void agreesWithAPlainReadingOfTheWallClock() {
    Random random = new Random(20261121);
    for (String id : List.of("America/Chicago", "Australia/Lord_Howe", "Africa/Cairo")) {
      ZoneRules rules = PinnedZones.rules(id).orElseThrow();
      for (int i = 0; i < 300; i++) {
        int from = random.nextInt(1400);
        int to = from + 1 + random.nextInt(1440 - from);
        Duration span = Duration.ofSeconds(random.nextInt(7200));
        Instant change = rules.nextTransition(Instant.parse("2026-01-05T00:00:00Z")).getInstant();
        Instant at = change.plusSeconds(random.nextInt(200_000) - 100_000);
        assertThat(daily(new Interval(from, to)).fits(rules, at, span))
            .as(id + " " + at + " " + from + "-" + to + " " + span)
            .isEqualTo(plain(rules, at, span, new Interval(from, to)));
      }
    }
  }

  private static boolean plain(ZoneRules rules, Instant at, Duration span, Interval hours) {
    for (long s = 0; s <= span.toSeconds(); s++) {
      Instant second = at.plusSeconds(s);
      LocalDateTime local = LocalDateTime.ofInstant(second, rules.getOffset(second));
      int minute = local.getHour() * 60 + local.getMinute();
      if (minute < hours.fromMinute() || minute >= hours.toMinute()) {
        return false;
      }
    }
    return true;
  }
}
