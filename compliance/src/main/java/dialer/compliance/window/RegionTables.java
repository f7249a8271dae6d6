package dialer.compliance.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Our own tables of places: North American area codes, and the zones of regions. */
final class RegionTables {

  private static final Map<String, AreaCode> AREA_CODES = areaCodes();
  private static final Map<String, Set<String>> REGIONS = regions();
  private static final Set<String> PRIMARY = primary();

  private RegionTables() {}

  /** What an area code of the United States or Canada says. */
  record AreaCode(Set<String> regions, Set<String> zones) {}

  /** The entry of the area code of an E.164 number that starts with {@code +1}. */
  static Optional<AreaCode> areaCode(String e164) {
    return Optional.ofNullable(AREA_CODES.get(e164.substring(2, 5)));
  }

  /** The zones of a region; empty if it is not in the table. */
  static Set<String> zonesOf(String region) {
    return REGIONS.getOrDefault(region, Set.of());
  }

  /** Whether the tables use that id; old names of a zone are not used. */
  static boolean isPrimary(String id) {
    return PRIMARY.contains(id);
  }

  private static Set<String> primary() {
    Set<String> ids = new LinkedHashSet<>();
    REGIONS.values().forEach(ids::addAll);
    return ids;
  }

  private static Map<String, AreaCode> areaCodes() {
    Map<String, AreaCode> codes = new HashMap<>();
    for (String[] words : lines("area-codes.txt")) {
      codes.put(words[0], new AreaCode(set(words[1]), set(words[2])));
    }
    return codes;
  }

  private static Map<String, Set<String>> regions() {
    Map<String, Set<String>> regions = new HashMap<>();
    for (String[] words : lines("region-zones.txt")) {
      regions.put(words[0], set(words[1]));
    }
    return regions;
  }

  private static Set<String> set(String words) {
    return new LinkedHashSet<>(Arrays.asList(words.split(",")));
  }

  static Iterable<String[]> lines(String resource) {
    try (InputStream in = RegionTables.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(l -> l.split(" ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
