package dialer.app.wiring;

import dialer.app.pool.Pools;
import dialer.app.screens.HealthBoard.Finding;
import dialer.app.serve.Fitness;
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
import java.util.Optional;

/** What an administrator asks besides servers and disks: trunks, clock, zone data, this node. */
final class HouseHealth {

  private static final Duration CLOCK_MAY_BE_OFF = Duration.ofSeconds(1);

  private final String node;
  private final Pools pools;
  private final Fitness fitness;

  HouseHealth(String node, Pools pools, Fitness fitness) {
    this.node = node;
    this.pools = pools;
    this.fitness = fitness;
  }

  List<Finding> findings() {
    List<PoolSnapshot> mine = pools.snapshots();
    List<Finding> found = new ArrayList<>();
    found.add(finding("node", State.UP, "node_name", Map.of("name", node, "pools", mine.size())));
    found.add(
        finding(
            "zone_data", State.UP, "zone_data_version", Map.of("version", PinnedZones.version())));
    fitness.clockOff().map(HouseHealth::clock).ifPresent(found::add);
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

  private static Finding clock(Duration off) {
    boolean right = off.compareTo(CLOCK_MAY_BE_OFF) <= 0;
    return finding(
        "clock",
        right ? State.UP : State.DOWN,
        right ? "part_up" : "clock_off",
        Map.of("ms", off.toMillis()));
  }

  /**
   * A trunk, as the pool sees it that had to slow down most.
   *
   * @param used its channels in use by all pools
   */
  private static Finding trunk(TrunkLine line, int used) {
    Optional<String> trouble =
        !line.reachable()
            ? Optional.of("trunk_away")
            : line.paceFactor() < 1
                ? Optional.of("trunk_slowed")
                : used >= line.channels() ? Optional.of("trunk_full") : Optional.empty();
    return new Finding(
        "trunk",
        line.trunk().server() + "/" + line.trunk().trunk(),
        line.reachable() ? trouble.map(_ -> State.DEGRADED).orElse(State.UP) : State.DOWN,
        trouble.orElse("part_up"),
        Map.of("percent", Math.round(100 * line.paceFactor())));
  }
}
