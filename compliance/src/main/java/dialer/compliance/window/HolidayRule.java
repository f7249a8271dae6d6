package dialer.compliance.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/** One yearly day of a calendar. */
sealed interface HolidayRule {

  /** The day in that year. */
  LocalDate in(int year);

  /** The same date each year. */
  record Fixed(MonthDay day) implements HolidayRule {
    @Override
    public LocalDate in(int year) {
      return day.atYear(year);
    }
  }

  /** The n-th weekday of a month; 0 is the last one. */
  record Nth(int ordinal, DayOfWeek day, int month) implements HolidayRule {
    @Override
    public LocalDate in(int year) {
      LocalDate first = LocalDate.of(year, month, 1);
      return first.with(
          ordinal == 0
              ? TemporalAdjusters.lastInMonth(day)
              : TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
    }
  }

  /** Days after Easter Sunday, by the Gregorian computus of Meeus and Jones. */
  record Easter(int days) implements HolidayRule {
    @Override
    public LocalDate in(int year) {
      int a = year % 19;
      int b = year / 100;
      int c = year % 100;
      int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
      int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
      int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
      return LocalDate.of(year, f / 31, f % 31 + 1).plusDays(days);
    }
  }

  /**
   * Japan's equinox days. Day = floor(c + 0.242194 (y - 1980) - floor((y - 1980) / 4)) with c =
   * 20.8431 in March and 23.2488 in September; holds from 1980 to 2099. The Cabinet fixes each day
   * only in the February before; so far it has always been this one.
   */
  record Equinox(int month, double constant) implements HolidayRule {
    @Override
    public LocalDate in(int year) {
      int since = year - 1980;
      int day = (int) StrictMath.floor(constant + 0.242194 * since - Math.floorDiv(since, 4));
      return LocalDate.of(year, month, day);
    }
  }
}
