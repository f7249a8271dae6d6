package dialer.campaigns.campaign;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * When the campaign is open. Only narrows: each call still asks the gate.
 *
 * @param zone the campaign's zone, in which the hours are told
 * @param hours the hours of a week
 * @param holidays name of the holiday calendar, e.g. {@code JP}; empty: no holidays
 * @param onHolidays what a holiday does
 * @param firstDay first day on which it opens, if any is set
 * @param lastDay last day on which it opens, if any is set
 * @param extraClosed single days on which it stays closed
 */
public record Schedule(
    ZoneId zone,
    OpeningHours hours,
    Optional<String> holidays,
    OnHolidays onHolidays,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay,
    Set<LocalDate> extraClosed) {

  /** What a holiday does. */
  public enum OnHolidays {
    OPEN,
    CLOSED,
    AS_SUNDAY
  }

  public Schedule {
    extraClosed = Set.copyOf(extraClosed);
    if (firstDay.isPresent() && lastDay.isPresent() && lastDay.get().isBefore(firstDay.get())) {
      throw new IllegalArgumentException("the last day lies before the first");
    }
  }

  /** Always open, in that zone. */
  public static Schedule always(ZoneId zone) {
    return new Schedule(
        zone,
        OpeningHours.always(),
        Optional.empty(),
        OnHolidays.OPEN,
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }

  /** The same hours without first, last and single closed days. */
  public Schedule withoutDates() {
    return new Schedule(
        zone, hours, holidays, onHolidays, Optional.empty(), Optional.empty(), Set.of());
  }
}
