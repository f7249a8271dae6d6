package dialer.campaigns.campaign;

import java.time.LocalDate;

/**
 * Holiday calendars: port.
 *
 * <p>Thread rule: any thread, must not block (adapters hold the days in memory). Error rule: an
 * unknown calendar throws {@link IllegalArgumentException}: a campaign that names one does not
 * start.
 */
public interface HolidayCalendars {

  /** Whether that calendar has a holiday on that day. */
  boolean isHoliday(String calendar, LocalDate day);

  /** Whether the calendar is known. */
  boolean knows(String calendar);

  /** No calendar at all. */
  static HolidayCalendars none() {
    return new HolidayCalendars() {
      @Override
      public boolean isHoliday(String calendar, LocalDate day) {
        throw new IllegalArgumentException("there is no holiday calendar named " + calendar);
      }

      @Override
      public boolean knows(String calendar) {
        return false;
      }
    };
  }
}
