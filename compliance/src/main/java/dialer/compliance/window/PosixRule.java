package dialer.compliance.window;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rule for all years after the last listed change, in POSIX form, e.g. {@code
 * EST5EDT,M3.2.0,M11.1.0}: names, offsets west of Greenwich, start and end of the second one.
 */
record PosixRule(int standard, int summer, String start, String end) {

  private static final String NAME = "(?:<[^>]+>|[A-Za-z]+)";
  private static final String TIME = "([+-]?\\d+(?::\\d+(?::\\d+)?)?)";
  private static final Pattern WHOLE =
      Pattern.compile(NAME + TIME + NAME + TIME + "?,([^,]+),([^,]+)");
  private static final Pattern DAY = Pattern.compile("M(\\d+)\\.(\\d)\\.(\\d)(?:/" + TIME + ")?");
  private static final int DAY_SECONDS = 86_400;

  static PosixRule parse(String text) {
    Matcher m = WHOLE.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("no zone rule: " + text);
    }
    int standard = -seconds(m.group(1));
    int summer = m.group(2) == null ? standard + 3600 : -seconds(m.group(2));
    return new PosixRule(standard, summer, m.group(3), m.group(4));
  }

  int lower() {
    return Math.min(standard, summer);
  }

  /** Both changes in the order of the year; south of the equator the end comes first. */
  List<ZoneOffsetTransitionRule> transitions() {
    return Stream.of(transition(start, standard, summer), transition(end, summer, standard))
        .sorted(Comparator.comparing(ZoneOffsetTransitionRule::getMonth))
        .toList();
  }

  private ZoneOffsetTransitionRule transition(String text, int before, int after) {
    Matcher m = DAY.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("no day of a zone rule: " + text);
    }
    int time = m.group(4) == null ? 7200 : seconds(m.group(4));
    int week = Integer.parseInt(m.group(2));
    boolean wall = time >= 0 && (week < 5 || time <= DAY_SECONDS);
    int clock = wall ? time : time - before;
    boolean endOfDay = clock == DAY_SECONDS;
    int shift = endOfDay ? 0 : Math.floorDiv(clock, DAY_SECONDS);
    if (week == 5 && shift != 0) {
      throw new IllegalArgumentException("a last weekday cannot be moved: " + text);
    }
    DayOfWeek day = DayOfWeek.SUNDAY.plus(Integer.parseInt(m.group(3)) + (long) shift);
    return ZoneOffsetTransitionRule.of(
        Month.of(Integer.parseInt(m.group(1))),
        week == 5 ? -1 : 7 * (week - 1) + 1 + shift,
        day,
        endOfDay ? LocalTime.MIDNIGHT : LocalTime.ofSecondOfDay(Math.floorMod(clock, DAY_SECONDS)),
        endOfDay,
        wall ? TimeDefinition.WALL : TimeDefinition.UTC,
        ZoneOffset.ofTotalSeconds(lower()),
        ZoneOffset.ofTotalSeconds(before),
        ZoneOffset.ofTotalSeconds(after));
  }

  private static int seconds(String text) {
    String[] parts = text.replaceFirst("^[+-]", "").split(":");
    int seconds = 0;
    int unit = 3600;
    for (String part : parts) {
      seconds += Integer.parseInt(part) * unit;
      unit /= 60;
    }
    return text.startsWith("-") ? -seconds : seconds;
  }
}
