package dialer.compliance.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The holidays of a place, for the years its data covers. A date outside of them is nobody's to
 * say: whoever asks must take the strict side.
 */
public final class HolidayCalendar {

  private final String id;
  private final int firstYear;
  private final int lastYear;
  private final List<HolidayRule> rules;
  private final Substitution substitution;
  private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

  HolidayCalendar(String id, int[] years, List<HolidayRule> rules, Substitution substitution) {
    this.id = id;
    this.firstYear = years[0];
    this.lastYear = years[1];
    this.rules = List.copyOf(rules);
    this.substitution = substitution;
  }

  /** The calendar's name in rule packs, e.g. {@code JP}. */
  public String id() {
    return id;
  }

  /** The first year its data covers. */
  public int firstYear() {
    return firstYear;
  }

  /** The last year its data covers. */
  public int lastYear() {
    return lastYear;
  }

  /** Whether the data covers that year. */
  public boolean covers(int year) {
    return year >= firstYear && year <= lastYear;
  }

  /** Whether that date is a holiday; outside the years covered every day is. */
  public boolean isHoliday(LocalDate date) {
    return !covers(date.getYear()) || of(date.getYear()).contains(date);
  }

  /** The holidays of a year, days off in their place included. */
  public Set<LocalDate> of(int year) {
    return years.computeIfAbsent(year, this::compute);
  }

  private Set<LocalDate> compute(int year) {
    Set<LocalDate> named = new TreeSet<>();
    for (int y = year - 1; y <= year + 1; y++) {
      for (HolidayRule rule : rules) {
        named.add(rule.in(y));
      }
    }
    Set<LocalDate> days = new TreeSet<>(named);
    substitution.add(named, days);
    days.removeIf(day -> day.getYear() != year);
    return Set.copyOf(days);
  }

  /** Which day is off instead when a holiday falls on a free day. */
  enum Substitution {
    NONE {
      @Override
      void add(Set<LocalDate> named, Set<LocalDate> days) {}
    },
    /** Saturday: the Friday before; Sunday: the Monday after. */
    NEAREST_WEEKDAY {
      @Override
      void add(Set<LocalDate> named, Set<LocalDate> days) {
        for (LocalDate day : named) {
          if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            days.add(day.minusDays(1));
          } else if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            days.add(day.plusDays(1));
          }
        }
      }
    },
    /** Saturday or Sunday: the next weekday that is not a holiday itself. */
    NEXT_WEEKDAY {
      @Override
      void add(Set<LocalDate> named, Set<LocalDate> days) {
        for (LocalDate day : named) {
          if (isWeekend(day)) {
            LocalDate next = day;
            while (isWeekend(next) || days.contains(next)) {
              next = next.plusDays(1);
            }
            days.add(next);
          }
        }
      }
    },
    /** Sunday: the next day that is no holiday; and a day between two holidays is one. */
    JAPAN {
      @Override
      void add(Set<LocalDate> named, Set<LocalDate> days) {
        for (LocalDate day : named) {
          LocalDate next = day;
          if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            while (named.contains(next)) {
              next = next.plusDays(1);
            }
            days.add(next);
          }
          if (named.contains(day.plusDays(2))) {
            days.add(day.plusDays(1));
          }
        }
      }
    };

    abstract void add(Set<LocalDate> named, Set<LocalDate> days);

    private static boolean isWeekend(LocalDate day) {
      return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }
  }
}
