package dialer.app.pool;

import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolLease;
import dialer.core.engine.PoolSnapshot;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pools that this node runs. {@link #keep()} is called every second: it takes free leases,
 * keeps held ones, and lets a pool go whose lease another node has.
 *
 * <p>Not safe for several callers of {@code keep}; everything else may be called by any thread.
 */
public final class Pools implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Pools.class);

  private final PoolLeases leases;
  private final Routes routes;
  private final PoolStart start;
  private final InstantSource clock;
  private final Map<PoolId, Running> running = new ConcurrentHashMap<>();

  private record Running(PoolLease lease, PoolDriver driver, PoolOrders orders) {}

  /** Runs nothing until the first {@link #keep()}. */
  public Pools(PoolLeases leases, Routes routes, PoolStart start, InstantSource clock) {
    this.leases = leases;
    this.routes = routes;
    this.start = start;
    this.clock = clock;
  }

  /** Takes, keeps and lets go; never throws. */
  public void keep() {
    try {
      for (PoolId pool : leases.pools()) {
        Running held = running.get(pool);
        if (held == null) {
          leases.acquire(pool).ifPresent(this::run);
        } else if (!leases.renew(held.lease())) {
          LOG.warn("pool {}: another node holds it now, this one places nothing more", pool);
          letGo(pool, held);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("leases could not be kept: {}; nothing is authorized meanwhile", e.toString());
    }
  }

  /** What screens show of a pool; empty if this node does not run it. */
  public Optional<PoolSnapshot> snapshot(PoolId pool) {
    return Optional.ofNullable(running.get(pool)).map(held -> held.driver().snapshot());
  }

  /** What screens show of each pool that this node runs, by pool. */
  public Map<PoolId, PoolSnapshot> held() {
    Map<PoolId, PoolSnapshot> held = new HashMap<>();
    running.forEach((pool, run) -> held.put(pool, run.driver().snapshot()));
    return held;
  }

  /** What screens show of every pool that this node runs. */
  public List<PoolSnapshot> snapshots() {
    return running.values().stream().map(held -> held.driver().snapshot()).toList();
  }

  /** Tells a pool; false if this node does not run it. */
  public boolean tell(PoolId pool, PoolEvent event) {
    return routes.tell(pool, event);
  }

  private void run(PoolLease lease) {
    PoolId pool = lease.pool();
    PoolOrders orders = new PoolOrders(lease, start.outlets(lease), routes, clock);
    PoolDriver driver = new PoolDriver(start.loop(pool), orders, clock, () -> broken(pool));
    running.put(pool, new Running(lease, driver, orders));
    routes.open(pool, driver::tell);
    try {
      start.greet(lease).forEach(event -> greet(pool, driver, event));
    } catch (RuntimeException e) {
      // Without its past it may not dial; kept as it is, it would hold the lease and do nothing.
      broken(pool);
      throw e;
    }
    driver.start();
    LOG.info("pool {}: this node dials for it (token {})", pool, lease.token());
  }

  /** What an earlier holder left is this pool's from now on, or its end would reach nobody. */
  private void greet(PoolId pool, PoolDriver driver, PoolEvent event) {
    if (event instanceof PoolEvent.AttemptsAdopted adopted) {
      adopted.attempts().forEach(left -> routes.own(pool, left.attempt()));
    }
    driver.tell(event);
  }

  private void broken(PoolId pool) {
    Optional.ofNullable(running.get(pool))
        .ifPresent(held -> {
          routes.close(pool);
          running.remove(pool);
          leases.release(held.lease());
        });
  }

  private void letGo(PoolId pool, Running held) {
    held.driver().tell(new PoolEvent.LeaseLost(clock.instant()));
    running.remove(pool);
    routes.close(pool);
    held.driver().close();
    held.orders().close();
  }

  /** Lets every pool go and gives the leases back. */
  @Override
  public void close() {
    running.forEach((pool, held) -> {
      letGo(pool, held);
      leases.release(held.lease());
    });
  }
}
