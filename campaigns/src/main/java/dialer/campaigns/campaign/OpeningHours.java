package dialer.campaigns.campaign;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The hours of a week, in the campaign's zone. A day not named is closed.
 *
 * @param byDay spans of each day, in order, not overlapping
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> byDay) {

  /**
   * From one local time to another on the same day.
   *
   * @param from first minute
   * @param until first minute after, later than {@code from}; {@link LocalTime#MAX} means midnight
   */
  public record Span(LocalTime from, LocalTime until) {
    public Span {
      if (!until.isAfter(from)) {
        throw new IllegalArgumentException("hours end after they begin: " + from + "-" + until);
      }
    }
  }

  public OpeningHours {
    Map<DayOfWeek, List<Span>> copy = new EnumMap<>(DayOfWeek.class);
    byDay.forEach((day, spans) -> copy.put(day, ordered(day, spans)));
    byDay = Map.copyOf(copy);
  }

  /** The spans of a day, in order. */
  public List<Span> on(DayOfWeek day) {
    return byDay.getOrDefault(day, List.of());
  }

  /** The same span on each of these days. */
  public static OpeningHours of(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    Map<DayOfWeek, List<Span>> byDay = new EnumMap<>(DayOfWeek.class);
    days.forEach(day -> byDay.put(day, List.of(new Span(from, until))));
    return new OpeningHours(byDay);
  }

  /** All day, every day; the law's own window still decides each call. */
  public static OpeningHours always() {
    return of(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MAX);
  }

  private static List<Span> ordered(DayOfWeek day, List<Span> spans) {
    List<Span> sorted = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).from().isBefore(sorted.get(i - 1).until())) {
        throw new IllegalArgumentException("hours overlap on " + day);
      }
    }
    return sorted;
  }
}
