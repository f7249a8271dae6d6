package dialer.app.wiring;

import dialer.app.plan.GateBook;
import dialer.app.pool.Pools;
import dialer.app.postgres.screens.PostgresImportHealth;
import dialer.app.postgres.screens.PostgresImportHealth.Imports;
import dialer.app.screens.HealthBoard.Finding;
import dialer.app.serve.Fitness;
import dialer.compliance.rulebook.RulePack;
import dialer.compliance.window.PinnedZones;
import dialer.core.engine.PoolSnapshot;
import dialer.core.engine.PoolSnapshot.TrunkLine;
import dialer.core.engine.TrunkId;
import dialer.ui.events.Part.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an administrator asks besides servers and disks: trunks, clock, zone data, this node. */
final class HouseHealth {

  private static final Duration CLOCK_MAY_BE_OFF = Duration.ofSeconds(1);

  private final String node;
  private final Looked looked;

  /** What is looked at. */
  record Looked(Pools pools, Fitness fitness, GateBook gates, PostgresImportHealth imports) {}

  HouseHealth(String node, Looked looked) {
    this.node = node;
    this.looked = looked;
  }

  List<Finding> findings() {
    List<PoolSnapshot> mine = looked.pools().snapshots();
    List<Finding> found = new ArrayList<>();
    found.add(finding("node", State.UP, "node_name", Map.of("name", node, "pools", mine.size())));
    found.add(zoneData(looked.gates().known()));
    found.add(packs(looked.gates().known()));
    looked.imports().look().map(HouseHealth::imports).ifPresent(found::add);
    looked.fitness().clockOff().map(HouseHealth::clock).ifPresent(found::add);
    Map<TrunkId, Integer> used = new HashMap<>();
    Map<TrunkId, TrunkLine> worst = new LinkedHashMap<>();
    for (TrunkLine line : mine.stream().flatMap(pool -> pool.trunks().stream()).toList()) {
      used.merge(line.trunk(), line.inUse(), Integer::sum);
      worst.merge(line.trunk(), line, (a, b) -> a.paceFactor() <= b.paceFactor() ? a : b);
    }
    worst.forEach((id, line) -> found.add(trunk(line, used.getOrDefault(id, 0))));
    return found;
  }

  private static Finding finding(String name, State state, String key, Map<String, Object> params) {
    return new Finding(name, null, state, key, params);
  }

  /** Stale is what is older than a pack in use asks for: that pack's campaigns do not start. */
  private static Finding zoneData(List<RulePack> packs) {
    boolean stale = packs.stream().anyMatch(RulePack::wantsNewerZones);
    return finding(
        "zone_data",
        stale ? State.DOWN : State.UP,
        stale ? "zone_data_stale" : "zone_data_version",
        Map.of("version", PinnedZones.version()));
  }

  private static Finding packs(List<RulePack> packs) {
    String names = packs.stream().map(RulePack::name).collect(Collectors.joining(", "));
    return names.isEmpty()
        ? finding("rule_packs", State.UP, "packs_none", Map.of())
        : finding("rule_packs", State.UP, "packs", Map.of("packs", names));
  }

  private static Finding imports(Imports now) {
    if (now.silent() > 0) {
      return finding("import", State.DEGRADED, "import_silent", Map.of("n", now.silent()));
    }
    return now.running() > 0
        ? finding("import", State.UP, "import_running", Map.of("n", now.running()))
        : finding("import", State.UP, "import_idle", Map.of());
  }

  private static Finding clock(Duration off) {
    boolean right = off.compareTo(CLOCK_MAY_BE_OFF) <= 0;
    return finding(
        "clock",
        right ? State.UP : State.DOWN,
        right ? "part_up" : "clock_off",
        Map.of("ms", off.toMillis()));
  }

  /**
   * A trunk, as the pool sees it that had to slow down most. All lines in use is a good day's work
   * and no fault: it is said, and the trunk is well.
   *
   * @param used its channels in use by all pools
   */
  static Finding trunk(TrunkLine line, int used) {
    String name = line.trunk().server() + "/" + line.trunk().trunk();
    if (!line.reachable()) {
      return new Finding("trunk", name, State.DOWN, "trunk_away", Map.of());
    }
    if (line.paceFactor() < 1) {
      Map<String, Object> pace = Map.of("percent", Math.round(100 * line.paceFactor()));
      return new Finding("trunk", name, State.DEGRADED, "trunk_slowed", pace);
    }
    String key = used >= line.channels() ? "trunk_full" : "trunk_lines";
    Map<String, Object> lines = Map.of("used", used, "channels", line.channels());
    return new Finding("trunk", name, State.UP, key, lines);
  }
}
