package dialer.compliance.rulebook;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Open intervals for each weekday, in minutes of the local day; a weekday without one is closed.
 */
public record WeekHours(Map<DayOfWeek, List<Interval>> days) {

  public WeekHours {
    var copy = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      copy.put(day, List.copyOf(days.getOrDefault(day, new ArrayList<>())));
    }
    days = copy;
  }

  /**
   * From a minute of the day, included, to another, excluded.
   *
   * @param fromMinute 0 to 1439
   * @param toMinute later than {@code fromMinute}, at most 1440
   */
  public record Interval(int fromMinute, int toMinute) {
    public Interval {
      if (fromMinute < 0 || toMinute > 1440 || fromMinute >= toMinute) {
        throw new IllegalArgumentException(
            "an interval runs from a minute of the day to a later one of the same day");
      }
    }
  }
}
