package dialer.compliance.window;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The states and provinces of North American postal codes; other countries' say nothing here. */
final class PostalCodes {

  private static final Pattern ZIP = Pattern.compile("(\\d{3})\\d{2}(?:-?\\d{4})?");
  private static final Pattern CANADIAN = Pattern.compile("([A-Z])\\d[A-Z] ?\\d[A-Z]\\d");
  private static final Map<String, Set<String>> REGIONS = read();

  private PostalCodes() {}

  /**
   * The regions of a postal code of one of these countries. Absent: the code is none of theirs, or
   * not one at all. Empty: it is well formed but says nothing of a place (military mail).
   */
  static Optional<Set<String>> regionsOf(String code, Set<String> countries) {
    String written = code.strip().toUpperCase(Locale.ROOT);
    Matcher zip = ZIP.matcher(written);
    if (countries.contains("US") && zip.matches()) {
      return Optional.of(REGIONS.getOrDefault(zip.group(1), Set.of()));
    }
    Matcher canadian = CANADIAN.matcher(written);
    if (countries.contains("CA") && canadian.matches()) {
      return Optional.of(REGIONS.getOrDefault(canadian.group(1), Set.of()));
    }
    return Optional.empty();
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> regions = new HashMap<>();
    for (String[] words : RegionTables.lines("postal-codes.txt")) {
      Set<String> there = new LinkedHashSet<>(Arrays.asList(words[2].split(",")));
      if (words[0].equals("CA")) {
        regions.put(words[1], there);
      } else {
        int last = Integer.parseInt(words[1].substring(4));
        for (int prefix = Integer.parseInt(words[1].substring(0, 3)); prefix <= last; prefix++) {
          regions.put("%03d".formatted(prefix), there);
        }
      }
    }
    return regions;
  }
}
