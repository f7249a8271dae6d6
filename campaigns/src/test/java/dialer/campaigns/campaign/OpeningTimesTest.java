package dialer.campaigns.campaign;

import static dialer.campaigns.Cast.CHICAGO;
import static dialer.campaigns.Cast.NOW;
import static dialer.campaigns.Cast.PARIS;
import static dialer.campaigns.Cast.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTimesTest {

  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final HolidayCalendars JAPAN =
      new HolidayCalendars() {
        @Override
        public boolean isHoliday(String calendar, LocalDate day) {
          return day.equals(LocalDate.of(2026, 11, 23));
        }

        @Override
        public boolean knows(String calendar) {
          return calendar.equals("JP");
        }
      };

  private static OpeningTimes office(ZoneId zone, Schedule.OnHolidays onHolidays) {
    OpeningHours hours = OpeningHours.of(WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(18, 0));
    return new OpeningTimes(
        new Schedule(
            zone,
            hours,
            Optional.of("JP"),
            onHolidays,
            Optional.empty(),
            Optional.empty(),
            Set.of(LocalDate.of(2026, 11, 25))),
        JAPAN);
  }

  private static OpeningTimes daily(ZoneId zone, String from, String until) {
    OpeningHours hours =
        OpeningHours.of(
            EnumSet.allOf(DayOfWeek.class), LocalTime.parse(from), LocalTime.parse(until));
    return new OpeningTimes(
        new Schedule(
            zone,
            hours,
            Optional.empty(),
            Schedule.OnHolidays.OPEN,
            Optional.empty(),
            Optional.empty(),
            Set.of()),
        HolidayCalendars.none());
  }

  private static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T08:59:59, false",
    "2026-11-20T09:00:00, true",
    "2026-11-20T17:59:59, true",
    "2026-11-20T18:00:00, false",
    "2026-11-21T10:00:00, false",
    "2026-11-23T10:00:00, false",
    "2026-11-24T10:00:00, true",
    "2026-11-25T10:00:00, false",
  })
  void isOpenInTheCampaignsOwnHoursDaysAndNotOnHolidays(String local, boolean open) {
    assertThat(office(TOKYO, Schedule.OnHolidays.CLOSED).openAt(at(local, TOKYO))).isEqualTo(open);
  }

  @Test
  void aHolidayMayBeOpenOrLikeASunday() {
    Instant holiday = at("2026-11-23T10:00:00", TOKYO);
    assertThat(office(TOKYO, Schedule.OnHolidays.OPEN).openAt(holiday)).isTrue();
    assertThat(office(TOKYO, Schedule.OnHolidays.AS_SUNDAY).openAt(holiday)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T10:00, 2026-11-20T18:00",
    "2026-11-20T18:00, 2026-11-24T09:00",
    "2026-11-24T18:00, 2026-11-26T09:00",
  })
  void theNextBellSkipsWeekendsHolidaysAndClosedDays(String now, String bell) {
    assertThat(office(TOKYO, Schedule.OnHolidays.CLOSED).nextChange(at(now, TOKYO)))
        .contains(at(bell, TOKYO));
  }

  @Test
  void opensWithTheFirstMinuteThatExistsWhenTheClockJumpsOverTheOpening() {
    OpeningTimes times = daily(CHICAGO, "02:30", "05:00");
    Instant jump = Instant.parse("2026-03-08T08:00:00Z");
    assertThat(times.openAt(jump.minusSeconds(1))).isFalse();
    assertThat(times.openAt(jump)).isTrue();
    assertThat(times.nextChange(jump.minusSeconds(60))).contains(jump);
  }

  @Test
  void anHourThatComesTwiceIsOpenTwice() {
    OpeningTimes times = daily(PARIS, "02:30", "02:45");
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    assertThat(times.openAt(first)).isTrue();
    assertThat(times.openAt(first.plusSeconds(3600))).isTrue();
    assertThat(times.openAt(first.plusSeconds(3600 + 15 * 60))).isFalse();
  }

  @Test
  void nineOClockStaysNineOClockOverAClockChange() {
    OpeningTimes times = daily(PARIS, "09:00", "17:00");
    assertThat(times.nextChange(at("2026-03-28T17:00:00", PARIS)))
        .contains(Instant.parse("2026-03-29T07:00:00Z"));
    assertThat(times.nextChange(at("2026-10-24T17:00:00", PARIS)))
        .contains(Instant.parse("2026-10-25T08:00:00Z"));
  }

  @Test
  void aDayThatRunsToMidnightGoesOnIntoTheNextWithoutABell() {
    OpeningTimes always = new OpeningTimes(Schedule.always(TOKYO), HolidayCalendars.none());
    assertThat(always.openAt(NOW)).isTrue();
    assertThat(always.nextChange(NOW)).isEmpty();
  }

  @Test
  void neverOpensBeforeItsFirstNorAfterItsLastDay() {
    Schedule schedule =
        new Schedule(
            TOKYO,
            OpeningHours.always(),
            Optional.empty(),
            Schedule.OnHolidays.OPEN,
            Optional.of(LocalDate.of(2026, 12, 1)),
            Optional.of(LocalDate.of(2026, 12, 2)),
            Set.of());
    OpeningTimes times = new OpeningTimes(schedule, HolidayCalendars.none());
    assertThat(times.nextOpen(NOW)).contains(at("2026-12-01T00:00:00", TOKYO));
    assertThat(times.nextChange(at("2026-12-01T10:00:00", TOKYO)))
        .contains(at("2026-12-03T00:00:00", TOKYO));
    assertThat(times.nextOpen(at("2026-12-03T00:00:00", TOKYO))).isEmpty();
    assertThat(times.over(at("2026-12-02T23:59:59", TOKYO))).isFalse();
    assertThat(times.over(at("2026-12-03T00:00:00", TOKYO))).isTrue();
  }

  @Test
  void daysAfterAnEventAreCountedInLocalDaysAndMovedIntoOpenHours() {
    OpeningTimes times = office(TOKYO, Schedule.OnHolidays.CLOSED);
    assertThat(times.daysAfter(at("2026-11-19T15:00:00", TOKYO), 1))
        .contains(at("2026-11-20T15:00:00", TOKYO));
    assertThat(times.daysAfter(at("2026-11-19T20:00:00", TOKYO), 2))
        .contains(at("2026-11-24T09:00:00", TOKYO));
    assertThat(daily(PARIS, "00:00", "23:00").daysAfter(at("2026-03-28T15:00:00", PARIS), 1))
        .contains(at("2026-03-29T15:00:00", PARIS));
  }

  @Test
  void twoSpansInADayRingFourBells() {
    OpeningHours.Span morning = new OpeningHours.Span(LocalTime.of(9, 0), LocalTime.of(12, 0));
    OpeningHours.Span evening = new OpeningHours.Span(LocalTime.of(17, 0), LocalTime.of(20, 0));
    OpeningHours hours = new OpeningHours(Map.of(DayOfWeek.FRIDAY, List.of(evening, morning)));
    OpeningTimes times =
        new OpeningTimes(
            new Schedule(
                TOKYO,
                hours,
                Optional.empty(),
                Schedule.OnHolidays.OPEN,
                Optional.empty(),
                Optional.empty(),
                Set.of()),
            HolidayCalendars.none());
    List<String> bells = new ArrayList<>();
    Instant at = at("2026-11-20T00:00:00", TOKYO);
    for (int i = 0; i < 4; i++) {
      at = times.nextChange(at).orElseThrow();
      bells.add(at.atZone(TOKYO).toLocalTime().toString());
    }
    assertThat(bells).containsExactly("09:00", "12:00", "17:00", "20:00");
  }

  @Test
  void refusesHoursThatOverlapOrRunBackwards() {
    LocalTime nine = LocalTime.of(9, 0);
    LocalTime ten = LocalTime.of(10, 0);
    assertThatThrownBy(() -> new OpeningHours.Span(ten, nine)).hasMessageContaining("10:00-09:00");
    List<OpeningHours.Span> twice =
        List.of(new OpeningHours.Span(nine, ten), new OpeningHours.Span(nine, ten));
    assertThatThrownBy(() -> new OpeningHours(Map.of(DayOfWeek.MONDAY, twice)))
        .hasMessageContaining("MONDAY");
  }
}
