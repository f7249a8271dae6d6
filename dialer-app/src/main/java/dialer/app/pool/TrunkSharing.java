package dialer.app.pool;

import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolSnapshot;
import dialer.core.engine.PoolSnapshot.TrunkLine;
import dialer.core.engine.TrunkDivider;
import dialer.core.engine.TrunkId;
import dialer.core.engine.TrunkPlan;
import dialer.core.engine.TrunkShare;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Divides every trunk between the pools that this node runs. {@link #run()} is called four times a
 * second; a share that its loop has not taken in yet is told again.
 *
 * <p>Not safe for several callers of {@code run}; never blocks.
 */
public final class TrunkSharing {

  private final List<TrunkDivider> dividers;
  private final Pools pools;
  private final InstantSource clock;

  /** Nobody has any of those trunks until the first round. */
  public TrunkSharing(List<TrunkPlan> trunks, Pools pools, InstantSource clock) {
    this.dividers = trunks.stream().map(TrunkDivider::new).toList();
    this.pools = pools;
    this.clock = clock;
  }

  /** One round. */
  public void run() {
    Map<PoolId, PoolSnapshot> held = pools.held();
    Instant now = clock.instant();
    for (TrunkDivider divider : dividers) {
      TrunkId trunk = divider.trunk();
      Map<PoolId, Optional<TrunkLine>> lines = new HashMap<>();
      held.forEach((pool, snapshot) -> lines.put(pool, snapshot.lineOf(trunk)));
      Map<PoolId, TrunkShare> shares = divider.divide(now, lines);
      lines.forEach((pool, line) -> {
        TrunkShare share = shares.getOrDefault(pool, TrunkShare.NONE);
        if (line.filter(known -> known.share().equals(share)).isEmpty()) {
          pools.tell(pool, new PoolEvent.TrunkShared(now, trunk, share));
        }
      });
    }
  }
}
