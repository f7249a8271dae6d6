package dialer.app.plan;

import dialer.campaigns.campaign.HolidayCalendars;
import dialer.compliance.window.HolidayCalendar;
import java.time.LocalDate;

/** The holidays of campaigns are those of the rule packs: one calendar, one truth. */
public final class PackHolidays implements HolidayCalendars {

  @Override
  public boolean isHoliday(String calendar, LocalDate day) {
    return find(calendar).isHoliday(day);
  }

  @Override
  public boolean knows(String calendar) {
    return dialer.compliance.window.HolidayCalendars.find(calendar).isPresent();
  }

  private static HolidayCalendar find(String calendar) {
    return dialer.compliance.window.HolidayCalendars.find(calendar)
        .orElseThrow(
            () -> new IllegalArgumentException("there is no holiday calendar " + calendar));
  }
}
