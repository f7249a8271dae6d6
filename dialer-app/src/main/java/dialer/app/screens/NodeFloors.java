package dialer.app.screens;

import dialer.app.postgres.Json;
import dialer.app.redis.RedisFloor;
import dialer.core.engine.PoolId;
import dialer.ui.events.CallCounts;
import dialer.ui.events.Floor;
import dialer.ui.events.Floor.FloorAgent;
import dialer.ui.events.Floor.TrunkUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The floors of all nodes, so that a screen shows the same whichever node it is connected to, and
 * that an agent can be told which node dials for their pool. Exchanged once a second; with Redis
 * away each node shows its own.
 */
public final class NodeFloors {

  private static final Logger LOG = LoggerFactory.getLogger(NodeFloors.class);

  /**
   * What one node says of itself.
   *
   * @param pools those it dials for
   * @param floor its agents, calls and trunks; no parts
   */
  public record NodeFloor(List<PoolId> pools, Floor floor) {
    public NodeFloor {
      pools = List.copyOf(pools);
    }

    /** A node that stands by has nothing to show, and must not make others' figures look old. */
    boolean isWorthTelling() {
      return !pools.isEmpty() || !floor.agents().isEmpty();
    }
  }

  private final RedisFloor floors;
  private final Json json;
  private final String node;
  private volatile Map<String, NodeFloor> others = Map.of();
  private volatile Set<PoolId> mine = Set.of();

  /** Speaks for the node of that name. */
  public NodeFloors(RedisFloor floors, Json json, String node) {
    this.floors = floors;
    this.json = json;
    this.node = node;
  }

  /**
   * Tells the others how it is here, and hears of them, even if nothing can be said of this node
   * now. Never throws; blocks for Redis.
   */
  public void exchange(Supplier<NodeFloor> own) {
    try {
      tell(own.get());
    } catch (RuntimeException e) {
      LOG.warn("other nodes are not told how it is here: {}", e.toString());
    }
    hear();
  }

  private void tell(NodeFloor own) {
    mine = Set.copyOf(own.pools());
    if (own.isWorthTelling()) {
      floors.put(node, json.write(own));
    }
  }

  private void hear() {
    try {
      Map<String, NodeFloor> heard = new HashMap<>();
      floors
          .all()
          .orElse(Map.of())
          .forEach((name, text) -> {
            if (!name.equals(node)) {
              heard.put(name, json.read(text, NodeFloor.class));
            }
          });
      others = Map.copyOf(heard);
    } catch (RuntimeException e) {
      LOG.warn("what other nodes say of their floors cannot be read: {}", e.toString());
      others = Map.of();
    }
  }

  /** The other node that dials for the pool, if one is known; empty while this one does. */
  public Optional<String> elsewhere(PoolId pool) {
    return mine.contains(pool)
        ? Optional.empty()
        : others.entrySet().stream()
            .filter(other -> other.getValue().pools().contains(pool))
            .map(Map.Entry::getKey)
            .findFirst();
  }

  /**
   * This node's floor together with all others'. As old as the oldest of them.
   *
   * @param shown what of an agent on another node may be shown
   */
  public Floor with(Floor own, UnaryOperator<FloorAgent> shown) {
    List<Floor> theirs =
        others.values().stream()
            .filter(other -> other.pools().stream().noneMatch(mine::contains))
            .map(NodeFloor::floor)
            .toList();
    List<Floor> all = Stream.concat(Stream.of(own), theirs.stream()).toList();
    return new Floor(
        all.stream().map(Floor::at).min(Comparator.naturalOrder()).orElse(own.at()),
        agents(own, theirs, shown),
        all.stream().map(Floor::calls).reduce(NodeFloors::sum).orElse(own.calls()),
        trunks(all.stream().map(Floor::trunks).flatMap(Collection::stream)),
        own.parts());
  }

  /** Who is here is not there: an agent may have moved since the other node spoke last. */
  private static List<FloorAgent> agents(
      Floor own, List<Floor> theirs, UnaryOperator<FloorAgent> shown) {
    Set<UUID> here = own.agents().stream().map(FloorAgent::session).collect(Collectors.toSet());
    List<FloorAgent> agents = new ArrayList<>(own.agents());
    theirs.stream()
        .flatMap(floor -> floor.agents().stream())
        .filter(agent -> !here.contains(agent.session()))
        .map(shown)
        .forEach(agents::add);
    return agents;
  }

  private static CallCounts sum(CallCounts a, CallCounts b) {
    return new CallCounts(
        a.ringing() + b.ringing(),
        a.waiting() + b.waiting(),
        a.connected() + b.connected(),
        a.message() + b.message());
  }

  /** A trunk serves several pools and nodes: what each uses of it is added up. */
  static List<TrunkUse> trunks(Stream<TrunkUse> uses) {
    Map<String, TrunkUse> trunks = new TreeMap<>();
    uses.forEach(use ->
        trunks.merge(
            use.server() + " " + use.trunk(),
            use,
            (a, b) -> new TrunkUse(a.server(), a.trunk(), a.used() + b.used(), a.limit())));
    return List.copyOf(trunks.values());
  }
}
