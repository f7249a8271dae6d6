package dialer.compliance.rulebook;

import dialer.compliance.rulebook.WeekHours.Interval;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code {mon-fri: ["09:00-20:00"], sat: […]}}. */
final class HoursReader {

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern INTERVAL =
      Pattern.compile("(\\d\\d):([0-5]\\d)\\s*-\\s*(\\d\\d):([0-5]\\d)");

  private HoursReader() {}

  static WeekHours read(Section days) {
    Map<DayOfWeek, List<Interval>> hours = new EnumMap<>(DayOfWeek.class);
    for (String key : List.copyOf(days.keys())) {
      List<Interval> intervals = new ArrayList<>();
      days.texts(key).forEach(text -> intervals.add(intervalAt(days, key, text)));
      refuseOverlap(days, key, intervals);
      for (DayOfWeek day : daysAt(days, key)) {
        if (hours.put(day, intervals) != null) {
          throw days.errorAt(key, day + " is given twice; name each weekday once");
        }
      }
    }
    return new WeekHours(hours);
  }

  /** {@code mon}, {@code mon-fri} or {@code mon,wed}. */
  static Set<DayOfWeek> days(String text) {
    Set<DayOfWeek> days = new LinkedHashSet<>();
    for (String part : text.split(",")) {
      String[] ends = part.trim().split("-");
      int from = index(ends[0]);
      int to = index(ends[ends.length - 1]);
      if (ends.length > 2 || to < from) {
        throw new IllegalArgumentException("write days as mon, mon-fri or mon,wed: `" + text + "`");
      }
      for (int day = from; day <= to; day++) {
        days.add(DayOfWeek.of(day + 1));
      }
    }
    return days;
  }

  private static Set<DayOfWeek> daysAt(Section section, String key) {
    try {
      return days(key);
    } catch (IllegalArgumentException e) {
      throw section.errorAt(key, String.valueOf(e.getMessage()));
    }
  }

  private static int index(String day) {
    int index = DAYS.indexOf(day);
    if (index < 0) {
      throw new IllegalArgumentException("`" + day + "` is not one of " + DAYS);
    }
    return index;
  }

  private static Interval intervalAt(Section section, String key, String text) {
    Matcher m = INTERVAL.matcher(text);
    if (!m.matches()) {
      throw section.errorAt(key, "write hours as \"09:00-20:00\", not `" + text + "`");
    }
    try {
      return new Interval(minute(m.group(1), m.group(2)), minute(m.group(3), m.group(4)));
    } catch (IllegalArgumentException e) {
      throw section.errorAt(key, e.getMessage() + ": `" + text + "`");
    }
  }

  private static int minute(String hour, String minute) {
    return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
  }

  private static void refuseOverlap(Section section, String key, List<Interval> intervals) {
    intervals.sort(Comparator.comparingInt(Interval::fromMinute));
    for (int i = 1; i < intervals.size(); i++) {
      if (intervals.get(i).fromMinute() < intervals.get(i - 1).toMinute()) {
        throw section.errorAt(key, "two intervals overlap; write one");
      }
    }
  }
}
