package dialer.app.pool;

import dialer.core.engine.LoopInbox;
import dialer.core.engine.PoolCommand;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolLoop;
import dialer.core.engine.PoolSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of one pool's loop: waits for events or the next deadline, lets the loop take one
 * step, has its orders carried out.
 *
 * <p>If a step throws, that is a bug: the driver ends, says so, and places nothing more; what is
 * live in Asterisk goes on and is adopted by the loop that is started in its place.
 */
public final class PoolDriver implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PoolDriver.class);
  private static final int INBOX = 100_000;
  private static final Duration LONGEST_WAIT = Duration.ofMillis(250);
  private static final Duration SNAPSHOT_EVERY = Duration.ofMillis(250);

  private final PoolLoop loop;
  private final LoopInbox inbox;
  private final Consumer<PoolCommand> orders;
  private final InstantSource clock;
  private final Runnable onBroken;
  private final Thread thread;
  private volatile PoolSnapshot snapshot;
  private List<PoolEvent> first = List.of();
  private volatile boolean open = true;

  /**
   * A driver that has not started.
   *
   * @param orders carries out one order; must not block
   * @param onBroken called once if a step throws
   */
  public PoolDriver(
      PoolLoop loop, Consumer<PoolCommand> orders, InstantSource clock, Runnable onBroken) {
    this.loop = loop;
    this.inbox = new LoopInbox(INBOX, clock);
    this.orders = orders;
    this.clock = clock;
    this.onBroken = onBroken;
    this.snapshot = loop.explain(clock.instant());
    this.thread = Thread.ofPlatform().name("pool-loop").daemon().unstarted(this::run);
  }

  /**
   * Begins to run; once.
   *
   * @param greeting what the loop is told first, before everything that waits in the inbox
   */
  public void start(List<PoolEvent> greeting) {
    first = List.copyOf(greeting);
    thread.start();
  }

  /** Puts an event into the inbox; any thread, never blocks. */
  public void tell(PoolEvent event) {
    inbox.offer(event);
  }

  /** What screens show, at most a quarter of a second old while the driver runs. */
  public PoolSnapshot snapshot() {
    return snapshot;
  }

  /** Ends the thread after its current step; places nothing more. */
  @Override
  public void close() {
    open = false;
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      if (open) {
        step(first);
      }
      while (open) {
        step(inbox.await(untilNextDeadline()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) { // an Error too: a silent end would keep the lease and dial nothing
      LOG.error("a pool's loop failed and was stopped: it places no call", e);
      onBroken.run();
    }
  }

  private void step(List<PoolEvent> events) {
    Instant now = clock.instant();
    loop.step(now, events).forEach(orders);
    show(now);
  }

  private Duration untilNextDeadline() {
    Duration wait =
        loop.nextDeadline()
            .map(due -> Duration.between(clock.instant(), due))
            .filter(left -> left.compareTo(LONGEST_WAIT) < 0)
            .orElse(LONGEST_WAIT);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private void show(Instant now) {
    if (Duration.between(snapshot.at(), now).compareTo(SNAPSHOT_EVERY) >= 0) {
      snapshot = loop.explain(now);
    }
  }
}
