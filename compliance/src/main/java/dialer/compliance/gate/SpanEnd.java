package dialer.compliance.gate;

import dialer.compliance.rulebook.Span;
import dialer.compliance.window.HolidayCalendar;
import dialer.compliance.window.HolidayCalendars;
import dialer.compliance.window.Place;
import dialer.compliance.window.Place.Zone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** When a length of time that began with an event is over: in the last of the candidate zones. */
final class SpanEnd {

  private SpanEnd() {}

  /** The first instant at which the span no longer holds. */
  static Instant of(Span span, Instant event, Place place) {
    return switch (span) {
      case Span.Exact exact -> event.plus(exact.length());
      case Span.Forever() -> Instant.MAX;
      case Span.Calendar calendar -> latest(place, event, local -> local.plus(calendar.length()));
      case Span.CalendarDays days ->
          latest(place, event, local -> local.toLocalDate().plusDays(days.days()).atStartOfDay());
      case Span.BusinessDays days ->
          latest(place, event, local -> afterBusinessDays(local.toLocalDate(), days.days(), place));
    };
  }

  /**
   * The instant of a local time; the later one where there are two, the next where there is none.
   */
  static Instant instantOf(LocalDateTime local, ZoneRules rules) {
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = rules.getTransition(local);
      return gap.getInstant();
    }
    return local.toInstant(offsets.getLast());
  }

  private static Instant latest(Place place, Instant event, UnaryOperator<LocalDateTime> end) {
    Instant latest = place.zones().isEmpty() ? Instant.MAX : Instant.MIN;
    for (Zone zone : place.zones()) {
      ZoneOffset offset = zone.rules().getOffset(event);
      LocalDateTime local =
          LocalDateTime.ofEpochSecond(event.getEpochSecond(), event.getNano(), offset);
      Instant over = instantOf(end.apply(local), zone.rules());
      latest = over.isAfter(latest) ? over : latest;
    }
    return latest;
  }

  private static LocalDateTime afterBusinessDays(LocalDate event, int days, Place place) {
    List<HolidayCalendar> calendars =
        place.regions().stream().map(HolidayCalendars::find).flatMap(Optional::stream).toList();
    LocalDate day = event;
    int passed = 0;
    while (passed < days) {
      day = day.plusDays(1);
      if (isBusinessDay(day, calendars)) {
        passed++;
      }
    }
    return day.plusDays(1).atStartOfDay();
  }

  private static boolean isBusinessDay(LocalDate day, List<HolidayCalendar> calendars) {
    return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
        && calendars.stream()
            .noneMatch(calendar -> calendar.covers(day.getYear()) && calendar.isHoliday(day));
  }
}
