package dialer.compliance.window;

import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Where a callee may be: every candidate counts, a call must be allowed in all of them.
 *
 * @param regions ISO 3166-1 and 3166-2 codes
 * @param zones candidate zones, sorted by id; empty: nobody knows, and nobody may call
 */
public record Place(Set<String> regions, List<Zone> zones) {

  public Place {
    regions = Set.copyOf(regions);
    zones = zones.stream().sorted(Comparator.comparing(Zone::id)).toList();
  }

  /**
   * A zone and its pinned rules.
   *
   * @param id IANA id, or an offset such as {@code +09:00} that a callee stated
   */
  public record Zone(String id, ZoneRules rules) {}

  /** The ids of the zones, comma-separated, for records. */
  public String zoneIds() {
    return String.join(",", zones.stream().map(Zone::id).toList());
  }
}
