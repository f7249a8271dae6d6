package dialer.campaigns.campaign;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a campaign is open, told from its schedule in its own zone. Hours are local: on the day a
 * clock jumps over an opening the campaign opens with the first minute that exists, and an hour
 * that comes twice is open twice.
 */
public final class OpeningTimes {

  /** No schedule is looked ahead farther than this; beyond it there is no next change. */
  static final int HORIZON_DAYS = 400;

  private final Schedule schedule;
  private final HolidayCalendars holidays;

  /** Tells the times of that schedule; a holiday calendar it names must be known. */
  public OpeningTimes(Schedule schedule, HolidayCalendars holidays) {
    this.schedule = schedule;
    this.holidays = holidays;
  }

  /** Whether the campaign is open at that instant. */
  public boolean openAt(Instant at) {
    LocalDate day = at.atZone(schedule.zone()).toLocalDate();
    return openings(day).stream().anyMatch(opening -> opening.contains(at));
  }

  /** The first instant after {@code at} at which the campaign opens or closes. */
  public Optional<Instant> nextChange(Instant at) {
    boolean open = openAt(at);
    return edges(at).filter(edge -> edge.isAfter(at) && openAt(edge) != open).findFirst();
  }

  /** {@code at} itself if the campaign is open then, else the next opening. */
  public Optional<Instant> nextOpen(Instant at) {
    return openAt(at) ? Optional.of(at) : nextChange(at);
  }

  /** Whether its last day has passed. */
  public boolean over(Instant at) {
    LocalDate today = at.atZone(schedule.zone()).toLocalDate();
    return schedule.lastDay().map(today::isAfter).orElse(false);
  }

  /**
   * The first open instant {@code days} days after an event, not before its local time of day: a
   * person who bought at 15:00 is called at 15:00, three days later.
   */
  public Optional<Instant> daysAfter(Instant event, int days) {
    return nextOpen(event.atZone(schedule.zone()).plusDays(days).toInstant());
  }

  private Stream<Instant> edges(Instant at) {
    LocalDate first = at.atZone(schedule.zone()).toLocalDate();
    return first
        .datesUntil(first.plusDays(HORIZON_DAYS))
        .flatMap(day -> openings(day).stream())
        .flatMap(opening -> Stream.of(opening.from(), opening.until()));
  }

  private List<Opening> openings(LocalDate day) {
    if (closedAllDay(day)) {
      return List.of();
    }
    boolean asSunday = schedule.onHolidays() == Schedule.OnHolidays.AS_SUNDAY && isHoliday(day);
    DayOfWeek weekday = asSunday ? DayOfWeek.SUNDAY : day.getDayOfWeek();
    return schedule.hours().on(weekday).stream().map(span -> opening(day, span)).toList();
  }

  private boolean closedAllDay(LocalDate day) {
    return schedule.firstDay().map(day::isBefore).orElse(false)
        || schedule.lastDay().map(day::isAfter).orElse(false)
        || schedule.extraClosed().contains(day)
        || schedule.onHolidays() == Schedule.OnHolidays.CLOSED && isHoliday(day);
  }

  private boolean isHoliday(LocalDate day) {
    return schedule.holidays().map(name -> holidays.isHoliday(name, day)).orElse(false);
  }

  private Opening opening(LocalDate day, OpeningHours.Span span) {
    LocalDateTime until =
        span.until().equals(LocalTime.MAX)
            ? day.plusDays(1).atStartOfDay()
            : day.atTime(span.until());
    return new Opening(instant(day.atTime(span.from()), true), instant(until, false));
  }

  /** A local time that the clock skips means the first instant after the gap. */
  private Instant instant(LocalDateTime local, boolean opening) {
    ZoneRules rules = schedule.zone().getRules();
    ZoneOffsetTransition jump = rules.getTransition(local);
    if (jump == null) {
      return local.toInstant(rules.getOffset(local));
    }
    if (jump.isGap()) {
      return jump.getInstant();
    }
    return local.toInstant(opening ? jump.getOffsetBefore() : jump.getOffsetAfter());
  }

  private record Opening(Instant from, Instant until) {
    boolean contains(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }
}
