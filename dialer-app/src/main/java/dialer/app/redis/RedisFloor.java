package dialer.app.redis;

import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The live floor: what each node last said of its agents, calls and trunks, read by the nodes that
 * screens are connected to. What nobody renews dies.
 */
public final class RedisFloor {

  private static final String PREFIX = "floor:";

  private final RedisLink link;
  private final Duration life;

  /** Floors live for {@code life} after they were put. */
  public RedisFloor(RedisLink link, Duration life) {
    this.link = link;
    this.life = life;
  }

  /** Replaces the node's floor; false if Redis is away. */
  public boolean put(String node, String floor) {
    try {
      link.run(redis -> redis.psetex(PREFIX + node, life.toMillis(), floor));
      return true;
    } catch (RedisException e) {
      return false;
    }
  }

  /** Every node's floor, by the node's name; empty: Redis is away, which screens say. */
  public Optional<Map<String, String>> all() {
    try {
      return Optional.of(link.run(RedisFloor::read));
    } catch (RedisException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> read(RedisCommands<String, String> redis) {
    List<String> keys = new ArrayList<>();
    ScanIterator.scan(redis, ScanArgs.Builder.matches(PREFIX + "*").limit(500))
        .forEachRemaining(keys::add);
    Map<String, String> floors = new HashMap<>();
    if (!keys.isEmpty()) {
      for (KeyValue<String, String> found : redis.mget(keys.toArray(String[]::new))) {
        if (found.hasValue()) {
          floors.put(found.getKey().substring(PREFIX.length()), found.getValue());
        }
      }
    }
    return floors;
  }
}
