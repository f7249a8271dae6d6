package dialer.compliance.window;

import dialer.compliance.rulebook.Holidays;
import dialer.compliance.rulebook.Holidays.As;
import dialer.compliance.rulebook.WeekHours;
import dialer.compliance.rulebook.WeekHours.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Open hours compiled to one minute set per weekday. Local time is computed at each instant, so
 * days of 23 or 25 hours need no special case: an hour that is skipped cannot be used, one that
 * comes twice is open twice. The end of an interval is excluded.
 */
public final class OpenHours {

  private static final int DAY = 86_400;
  private static final int DAY_MINUTES = 1440;
  private static final Duration FAR = Duration.ofDays(400);

  private final BitSet[] weekdays;
  private final BitSet holiday;
  private final @Nullable HolidayCalendar calendar;

  private OpenHours(BitSet[] weekdays, BitSet holiday, @Nullable HolidayCalendar calendar) {
    this.weekdays = weekdays;
    this.holiday = holiday;
    this.calendar = calendar;
  }

  /**
   * Compiles hours once.
   *
   * @throws IllegalArgumentException if the calendar is not known
   */
  public static OpenHours compile(WeekHours hours, Holidays holidays) {
    BitSet[] weekdays = new BitSet[7];
    for (DayOfWeek day : DayOfWeek.values()) {
      weekdays[day.getValue() - 1] = minutes(hours.days().getOrDefault(day, List.of()));
    }
    return switch (holidays.as()) {
      case As.Same() -> new OpenHours(weekdays, new BitSet(), null);
      case As.Closed() -> new OpenHours(weekdays, new BitSet(), calendarOf(holidays));
      case As.LikeDays like ->
          new OpenHours(weekdays, common(weekdays, like), calendarOf(holidays));
    };
  }

  /** Whether all of the time from {@code from} for {@code span}, both ends included, is open. */
  public boolean fits(ZoneRules zone, Instant from, Duration span) {
    if (!open(zone, from.getEpochSecond())) {
      return false;
    }
    Instant to = from.plus(span);
    return flip(zone, from.getEpochSecond(), true, to.getEpochSecond() + 1) > to.getEpochSecond();
  }

  /**
   * The first instant, not before {@code from}, at which {@code span} fits; searched for 400 days.
   */
  public Optional<Instant> firstFit(ZoneRules zone, Instant from, Duration span) {
    long limit = from.plus(FAR).getEpochSecond();
    Instant at = from;
    while (at.getEpochSecond() < limit) {
      if (fits(zone, at, span)) {
        return Optional.of(at);
      }
      long second = at.getEpochSecond();
      long closed = open(zone, second) ? flip(zone, second, true, limit) : second;
      at = Instant.ofEpochSecond(flip(zone, closed, false, limit));
    }
    return Optional.empty();
  }

  private boolean open(ZoneRules zone, long second) {
    long local = second + offset(zone, second);
    int minute = (int) Math.floorMod(local, (long) DAY) / 60;
    return minutesOf(Math.floorDiv(local, (long) DAY)).get(minute);
  }

  /** The first second from {@code second} on that is not {@code state}; at most {@code limit}. */
  private long flip(ZoneRules zone, long second, boolean state, long limit) {
    long at = second;
    while (at < limit) {
      long local = at + offset(zone, at);
      int ofDay = (int) Math.floorMod(local, (long) DAY);
      BitSet minutes = minutesOf(Math.floorDiv(local, (long) DAY));
      int flip = state ? minutes.nextClearBit(ofDay / 60) : minutes.nextSetBit(ofDay / 60);
      int minute = flip < 0 ? DAY_MINUTES : Math.min(flip, DAY_MINUTES);
      if (minute == ofDay / 60) {
        return at;
      }
      long next = at + minute * 60L - ofDay;
      long change = clockChange(zone, at, Math.min(next, limit));
      if (change == Long.MAX_VALUE && minute < DAY_MINUTES) {
        return Math.min(next, limit);
      }
      at = Math.min(next, change);
    }
    return limit;
  }

  /** The second at which the clock is changed after {@code from} and not after {@code to}. */
  private static long clockChange(ZoneRules zone, long from, long to) {
    if (zone.isFixedOffset() || offset(zone, from) == offset(zone, to)) {
      return Long.MAX_VALUE;
    }
    ZoneOffsetTransition next = zone.nextTransition(Instant.ofEpochSecond(from));
    return next == null ? Long.MAX_VALUE : next.toEpochSecond();
  }

  private static int offset(ZoneRules zone, long second) {
    return zone.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
  }

  private BitSet minutesOf(long epochDay) {
    if (calendar != null && calendar.isHoliday(LocalDate.ofEpochDay(epochDay))) {
      return calendar.covers(LocalDate.ofEpochDay(epochDay).getYear()) ? holiday : new BitSet();
    }
    return weekdays[(int) Math.floorMod(epochDay + 3, 7L)];
  }

  private static BitSet minutes(List<Interval> intervals) {
    BitSet minutes = new BitSet(DAY_MINUTES);
    intervals.forEach(interval -> minutes.set(interval.fromMinute(), interval.toMinute()));
    return minutes;
  }

  private static BitSet common(BitSet[] weekdays, As.LikeDays like) {
    BitSet common = new BitSet(DAY_MINUTES);
    common.set(0, DAY_MINUTES);
    like.days().forEach(day -> common.and(weekdays[day.getValue() - 1]));
    return common;
  }

  private static HolidayCalendar calendarOf(Holidays holidays) {
    String id = holidays.calendar().orElse("");
    return HolidayCalendars.find(id)
        .orElseThrow(
            () -> new IllegalArgumentException("no holiday calendar `" + id + "` is known"));
  }
}
