package dialer.compliance.rulebook;

import dialer.compliance.window.PinnedZones;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rules of one place and purpose, dated and cited.
 *
 * @param id e.g. {@code jp-sales}
 * @param version e.g. {@code 2026.11.21-1}
 * @param title display title by language code, {@code ja} and {@code en}
 * @param applies to which calls
 * @param needs packs that must be loaded beside it
 * @param zoneData the oldest release of the time-zone database it may be used with, e.g. {@code
 *     2026b}; empty: any
 * @param reviewed whether a lawyer has read it: {@code draft} means none has
 * @param lists the lists its rules name, by name
 * @param rules its rules, in the order written
 */
public record RulePack(
    String id,
    String version,
    Map<String, String> title,
    Applies applies,
    Set<String> needs,
    Optional<String> zoneData,
    String reviewed,
    Map<String, RegistryList> lists,
    List<Rule> rules) {

  public RulePack {
    title = Map.copyOf(title);
    needs = Set.copyOf(needs);
    lists = Map.copyOf(lists);
    rules = List.copyOf(rules);
  }

  /** Whether the zone data in use is older than it asks for. */
  public boolean wantsNewerZones() {
    return zoneData.map(least -> PinnedZones.version().compareTo(least) < 0).orElse(false);
  }

  /** Id and version, as a recorded verdict names it. */
  public String name() {
    return id + "@" + version;
  }
}
