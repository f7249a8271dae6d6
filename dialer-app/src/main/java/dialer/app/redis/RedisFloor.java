package dialer.app.redis;

import dialer.core.engine.PoolId;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The live floor: the last snapshot of each pool, put by the node that dials for it, read by the
 * node a screen is connected to. A snapshot nobody renews dies, so a stale one is never shown as
 * live.
 */
public final class RedisFloor {

  private static final String PREFIX = "floor:";

  private final RedisLink link;
  private final Duration life;

  /** Snapshots live for {@code life} after they were put. */
  public RedisFloor(RedisLink link, Duration life) {
    this.link = link;
    this.life = life;
  }

  /** Replaces the pool's snapshot; false if Redis is away. */
  public boolean put(PoolId pool, String snapshot) {
    try {
      link.run(redis -> redis.psetex(PREFIX + pool, life.toMillis(), snapshot));
      return true;
    } catch (RedisException e) {
      return false;
    }
  }

  /** Every pool's snapshot; empty: Redis is away, which screens say. */
  public Optional<Map<PoolId, String>> all() {
    try {
      return Optional.of(link.run(RedisFloor::read));
    } catch (RedisException e) {
      return Optional.empty();
    }
  }

  private static Map<PoolId, String> read(
      io.lettuce.core.api.sync.RedisCommands<String, String> redis) {
    List<String> keys = new ArrayList<>();
    ScanIterator.scan(redis, ScanArgs.Builder.matches(PREFIX + "*").limit(500))
        .forEachRemaining(keys::add);
    Map<PoolId, String> floor = new HashMap<>();
    if (!keys.isEmpty()) {
      for (KeyValue<String, String> found : redis.mget(keys.toArray(String[]::new))) {
        if (found.hasValue()) {
          floor.put(PoolId.of(found.getKey().substring(PREFIX.length())), found.getValue());
        }
      }
    }
    return floor;
  }
}
