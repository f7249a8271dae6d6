package dialer.compliance.window;

import dialer.compliance.window.HolidayCalendar.Substitution;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The calendars that rule packs may name, read from {@code holidays/ID.txt}. */
public final class HolidayCalendars {

  private static final List<String> SHIPPED = List.of("FR", "GB", "JP", "US");
  private static final Pattern ID = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,8})?");
  private static final Map<String, Optional<HolidayCalendar>> READ = new ConcurrentHashMap<>();
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "mon", DayOfWeek.MONDAY,
          "tue", DayOfWeek.TUESDAY,
          "wed", DayOfWeek.WEDNESDAY,
          "thu", DayOfWeek.THURSDAY,
          "fri", DayOfWeek.FRIDAY,
          "sat", DayOfWeek.SATURDAY,
          "sun", DayOfWeek.SUNDAY);

  private HolidayCalendars() {}

  /** The names of all calendars that there are. */
  public static List<String> ids() {
    return SHIPPED;
  }

  /** The name of the calendar of a zone's country, as far as there is one. */
  public static Optional<String> ofZone(ZoneId zone) {
    String id = PinnedZones.canonical(zone.getId()).orElse(zone.getId());
    return SHIPPED.stream().filter(country -> clocks(country).contains(id)).findFirst();
  }

  private static Set<String> clocks(String country) {
    return RegionTables.zonesOf(country).stream()
        .map(id -> PinnedZones.canonical(id).orElse(id))
        .collect(Collectors.toSet());
  }

  /** The calendar of that name, if there is one. */
  public static Optional<HolidayCalendar> find(String id) {
    return READ.computeIfAbsent(id, HolidayCalendars::read);
  }

  private static Optional<HolidayCalendar> read(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    try (InputStream in = HolidayCalendars.class.getResourceAsStream("holidays/" + id + ".txt")) {
      return in == null
          ? Optional.empty()
          : Optional.of(parse(id, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One statement a line: {@code years, substitution, fixed, nth, last, easter, equinox}. */
  static HolidayCalendar parse(String id, String text) {
    int[] years = {1, 0};
    Substitution substitution = Substitution.NONE;
    List<HolidayRule> rules = new ArrayList<>();
    for (String line : text.lines().map(l -> l.replaceFirst("#.*", "").trim()).toList()) {
      String[] words = line.split("\\s+");
      switch (words[0]) {
        case "" -> {}
        case "years" -> years = new int[] {number(words[1]), number(words[2])};
        case "substitution" ->
            substitution =
                Substitution.valueOf(words[1].replace('-', '_').toUpperCase(Locale.ROOT));
        default -> rules.add(rule(words));
      }
    }
    return new HolidayCalendar(id, years, rules, substitution);
  }

  private static HolidayRule rule(String[] words) {
    return switch (words[0]) {
      case "fixed" -> new HolidayRule.Fixed(MonthDay.parse("--" + words[1]));
      case "nth" -> new HolidayRule.Nth(number(words[1]), day(words[2]), number(words[3]));
      case "last" -> new HolidayRule.Nth(0, day(words[1]), number(words[2]));
      case "easter" -> new HolidayRule.Easter(number(words[1]));
      case "equinox" -> new HolidayRule.Equinox(number(words[1]), Double.parseDouble(words[2]));
      default -> throw new IllegalArgumentException("no holiday rule: " + words[0]);
    };
  }

  private static int number(String word) {
    return Integer.parseInt(word);
  }

  private static DayOfWeek day(String word) {
    return Optional.ofNullable(DAYS.get(word))
        .orElseThrow(() -> new IllegalArgumentException("no weekday: " + word));
  }
}
