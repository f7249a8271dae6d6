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
 * keeps held ones, and lets a pool go whose lease another node has. What a loop must know is
 * gathered on a thread of its own, so that however long that takes every lease is kept meanwhile.
 *
 * <p>Not safe for several callers of {@code keep}; everything else may be called by any thread.
 */
public final class Pools implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Pools.class);

  private final PoolLeases leases;
  private final Routes routes;
  private final PoolStart start;
  private final InstantSource clock;
  private final Map<PoolId, PoolLease> beginning = new ConcurrentHashMap<>();
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
      leases.pools().forEach(this::keep);
    } catch (RuntimeException e) {
      LOG.warn("leases could not be kept: {}; nothing is authorized meanwhile", e.toString());
    }
  }

  private void keep(PoolId pool) {
    PoolLease begun = beginning.get(pool);
    Running held = running.get(pool);
    if (held != null) {
      if (!leases.renew(held.lease())) {
        LOG.warn("pool {}: another node holds it now, this one places nothing more", pool);
        letGo(pool, held);
      }
    } else if (begun != null) {
      if (!leases.renew(begun)) {
        LOG.warn("pool {}: another node took it before this one had begun", pool);
        beginning.remove(pool, begun);
      }
    } else {
      leases.acquire(pool).ifPresent(this::begin);
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

  private void begin(PoolLease lease) {
    beginning.put(lease.pool(), lease);
    Thread _ = Thread.ofVirtual().name("pool-start-" + lease.pool()).start(() -> run(lease));
  }

  /** Whatever fails here leaves nothing behind: the next round begins anew, here or elsewhere. */
  private void run(PoolLease lease) {
    try {
      greetAndStart(lease);
    } catch (RuntimeException | Error e) {
      LOG.error("pool {}: its loop could not be begun; tried again", lease.pool(), e);
      routes.close(lease.pool());
      beginning.remove(lease.pool(), lease);
      release(lease);
    }
  }

  private void greetAndStart(PoolLease lease) {
    PoolId pool = lease.pool();
    PoolOrders orders = new PoolOrders(lease, start.outlets(lease), routes, clock);
    PoolDriver driver = new PoolDriver(start.loop(pool), orders, clock, () -> broken(lease));
    // Open before anything is read: what happens from now on waits behind the greeting.
    routes.open(pool, driver::tell);
    List<PoolEvent> greeting = start.greet(lease);
    greeting.forEach(event -> own(pool, event));
    Running mine = new Running(lease, driver, orders);
    running.put(pool, mine);
    if (beginning.remove(pool, lease)) {
      driver.start(greeting);
      LOG.info("pool {}: this node dials for it (token {})", pool, lease.token());
    } else {
      letGo(pool, mine);
    }
  }

  /** What an earlier holder left is this pool's from now on: its events come here. */
  private void own(PoolId pool, PoolEvent event) {
    if (event instanceof PoolEvent.AttemptsAdopted adopted) {
      adopted.attempts().forEach(left -> routes.own(pool, left.attempt()));
    }
  }

  private void broken(PoolLease lease) {
    Running held = running.get(lease.pool());
    if (held != null && held.lease().equals(lease)) {
      routes.close(lease.pool());
      held.orders().close();
      running.remove(lease.pool());
      release(lease);
    }
  }

  private void release(PoolLease lease) {
    try {
      leases.release(lease);
    } catch (RuntimeException e) {
      LOG.warn("pool {}: its lease runs out by itself: {}", lease.pool(), e.toString());
    }
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
    beginning.forEach((pool, lease) -> {
      if (beginning.remove(pool, lease)) {
        release(lease);
      }
    });
    running.forEach((pool, held) -> {
      letGo(pool, held);
      release(held.lease());
    });
  }
}
