package dialer.compliance.rulebook;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;

/**
 * What counts on a holiday.
 *
 * @param calendar which calendar says what a holiday is, e.g. {@code JP}; empty: none is asked
 * @param as how such a day is taken
 */
public record Holidays(Optional<String> calendar, As as) {

  /** No day is special. */
  public static final Holidays NONE = new Holidays(Optional.empty(), new As.Same());

  /** How a holiday is taken. */
  public sealed interface As {
    /** Like its weekday. */
    record Same() implements As {}

    /** No calls at all. */
    record Closed() implements As {}

    /** Only the minutes open on every one of these weekdays. */
    record LikeDays(Set<DayOfWeek> days) implements As {
      public LikeDays {
        days = Set.copyOf(days);
      }
    }
  }
}
