package dialer.compliance.window;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * One zone as the table writes it: offset in 1970, the rule after the last change or {@code -},
 * then each change as {@code second:offset}.
 */
record ZoneLine(int first, String rule, List<long[]> changes) {

  private static final long SEASON = 250L * 86_400;

  static ZoneLine parse(String text) {
    String[] parts = text.split(" ");
    List<long[]> changes = new ArrayList<>();
    for (int i = 2; i < parts.length; i++) {
      int colon = parts[i].indexOf(':');
      changes.add(
          new long[] {
            Long.parseLong(parts[i].substring(0, colon)),
            Long.parseLong(parts[i].substring(colon + 1))
          });
    }
    return new ZoneLine(Integer.parseInt(parts[0]), parts[1], changes);
  }

  ZoneRules rules() {
    List<ZoneOffsetTransition> wall = new ArrayList<>();
    List<ZoneOffsetTransition> standard = new ArrayList<>();
    int offset = first;
    int base = standardBefore();
    int winter = base;
    for (int i = 0; i < changes.size(); i++) {
      long at = changes.get(i)[0];
      wall.add(transition(at, offset, offsetAt(i)));
      if (standardAt(i) != winter) {
        standard.add(transition(at, winter, standardAt(i)));
        winter = standardAt(i);
      }
      offset = offsetAt(i);
    }
    List<ZoneOffsetTransitionRule> last =
        rule.equals("-") ? List.of() : PosixRule.parse(rule).transitions();
    return ZoneRules.of(zone(base), zone(first), standard, wall, last);
  }

  private int offsetAt(int index) {
    return (int) changes.get(index)[1];
  }

  /** The lower of two offsets that follow each other within a season. */
  private int standardAt(int index) {
    int own = offsetAt(index);
    if (index + 1 == changes.size()) {
      return rule.equals("-") ? own : Math.min(own, PosixRule.parse(rule).lower());
    }
    boolean soon = changes.get(index + 1)[0] - changes.get(index)[0] < SEASON;
    return soon ? Math.min(own, offsetAt(index + 1)) : own;
  }

  private int standardBefore() {
    boolean soon = !changes.isEmpty() && changes.getFirst()[0] < SEASON;
    return soon ? Math.min(first, offsetAt(0)) : first;
  }

  private static ZoneOffsetTransition transition(long at, int before, int after) {
    return ZoneOffsetTransition.of(
        LocalDateTime.ofEpochSecond(at, 0, zone(before)), zone(before), zone(after));
  }

  private static ZoneOffset zone(int seconds) {
    return ZoneOffset.ofTotalSeconds(seconds);
  }
}
