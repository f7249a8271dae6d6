package dialer.compliance.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against lists as the governments published them. */
class HolidayCalendarTest {

  @Test
  void everyShippedCalendarIsNamedAndReadable() throws Exception {
    Path folder = Path.of(HolidayCalendars.class.getResource("holidays").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(HolidayCalendars.ids());
    }
    assertThat(HolidayCalendars.ids()).allMatch(id -> HolidayCalendars.find(id).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Tokyo, JP",
    "Japan, JP",
    "Europe/London, GB",
    "America/Chicago, US",
    "US/Pacific, US",
    "Europe/Paris, FR",
    "America/Toronto,",
    "UTC,"
  })
  void calendarOfAZoneIsThatOfItsCountry(String zone, String calendar) {
    assertThat(HolidayCalendars.ofZone(ZoneId.of(zone))).isEqualTo(Optional.ofNullable(calendar));
  }

  @ParameterizedTest
  @CsvSource({
    "JP, 2024, 01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12"
        + " 09-16 09-22 09-23 10-14 11-03 11-04 11-23",
    "JP, 2025, 01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15"
        + " 09-23 10-13 11-03 11-23 11-24",
    "JP, 2026, 01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22"
        + " 09-23 10-12 11-03 11-23",
    "JP, 2027, 01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23"
        + " 10-11 11-03 11-23",
    "US, 2026, 01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25",
    "US, 2027, 01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25"
        + " 12-31",
    "FR, 2026, 01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
  })
  void holidaysAreThoseOfThePublishedLists(String id, int year, String days) {
    Set<LocalDate> expected =
        Arrays.stream(days.split(" "))
            .map(day -> LocalDate.parse(year + "-" + day))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new TreeSet<>(HolidayCalendars.find(id).orElseThrow().of(year))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-03, true, Good Friday",
    "2026-04-06, true, Easter Monday",
    "2026-12-28, true, Boxing Day on a Saturday",
    "2026-12-25, true, Christmas",
    "2027-12-27, true, Christmas on a Saturday",
    "2027-12-28, true, Boxing Day on a Sunday",
    "2026-06-15, false, a plain Monday"
  })
  void britishHolidaysMoveToTheNextWeekday(LocalDate day, boolean holiday, String why) {
    assertThat(HolidayCalendars.find("GB").orElseThrow().isHoliday(day)).as(why).isEqualTo(holiday);
  }

  @ParameterizedTest
  @CsvSource({"JP, 2051-06-10", "US, 2021-06-10"})
  void outsideTheYearsCoveredEveryDayIsAHoliday(String id, LocalDate day) {
    assertThat(HolidayCalendars.find(id).orElseThrow().isHoliday(day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"XX", "../JP", "jp"})
  void anUnknownCalendarIsNoCalendar(String id) {
    assertThat(HolidayCalendars.find(id)).isEmpty();
  }
}
