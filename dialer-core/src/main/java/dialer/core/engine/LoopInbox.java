package dialer.core.engine;

<<<<<<< HEAD
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
=======
import java.time.Instant;
>>>>>>> 7f74cf9 (Core: call life cycle, agent sessions, pacers and the pool's loop, with a simulated day)
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
<<<<<<< HEAD
 * The bounded inbox of a pool's loop. Any thread may put an event in and never waits; one thread
 * takes them out. What does not fit is lost, and the loop is told so by {@link PoolEvent.Gapped}
 * before anything that came later.
=======
 * The one way into a loop's thread: bounded, and honest about what it lost.
 *
 * <p>Thread rule: any thread may offer and never waits; one driver takes. When it is full of call
 * events, all of them are dropped and the driver finds {@link PoolEvent.Gapped} instead: a loop that has
 * missed one must reconcile anyway, and old ones would only delay that. What nobody would say again is
 * never dropped: stops, plans, agents, the journal's answers; their sources are few.
>>>>>>> 7f74cf9 (Core: call life cycle, agent sessions, pacers and the pool's loop, with a simulated day)
 */
public final class LoopInbox {

  private final ReentrantLock lock = new ReentrantLock();
<<<<<<< HEAD
  private final Condition arrived = lock.newCondition();
  private final ArrayDeque<PoolEvent> waiting = new ArrayDeque<>();
  private final int capacity;
  private final InstantSource clock;
  private boolean gapped;
  private long lost;

  /**
   * An empty inbox.
   *
   * @param capacity events it holds, above 0
   * @param clock stamps the gap
   */
  public LoopInbox(int capacity, InstantSource clock) {
    if (capacity < 1) {
      throw new IllegalArgumentException("an inbox holds at least one event");
    }
    this.capacity = capacity;
    this.clock = clock;
  }

  /** Puts the event in; false if it did not fit and is lost. */
  public boolean offer(PoolEvent event) {
    lock.lock();
    try {
      if (gapped || waiting.size() >= capacity) {
        gapped = true;
        lost++;
        arrived.signal();
        return false;
      }
      waiting.add(event);
      arrived.signal();
      return true;
=======
  private final Condition filled = lock.newCondition();
  private final int capacity;
  private List<PoolEvent> events = new ArrayList<>();
  private int callEvents;
  private long dropped;
  private long gaps;

  /** An empty inbox for at most {@code capacity} call events, at least 1. */
  public LoopInbox(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("an inbox holds at least one event, not " + capacity);
    }
    this.capacity = capacity;
  }

  /** Puts an event in; false if it and all call events that waited were dropped. */
  public boolean offer(PoolEvent event) {
    lock.lock();
    try {
      boolean fits = !(event instanceof PoolEvent.OfCall) || ++callEvents <= capacity;
      if (fits) {
        events.add(event);
      } else {
        overflow(event.at());
      }
      filled.signal();
      return fits;
>>>>>>> 7f74cf9 (Core: call life cycle, agent sessions, pacers and the pool's loop, with a simulated day)
    } finally {
      lock.unlock();
    }
  }

<<<<<<< HEAD
  /** All events there are, waiting at most {@code patience} for the first; empty after that. */
  public List<PoolEvent> await(Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (waiting.isEmpty() && !gapped && left > 0) {
        left = arrived.awaitNanos(left);
      }
      return drain();
=======
  private void overflow(Instant at) {
    dropped += callEvents;
    gaps++;
    callEvents = 0;
    events.removeIf(PoolEvent.OfCall.class::isInstance);
    events.add(new PoolEvent.Gapped(at));
  }

  /**
   * Takes all that is there, in the order of offering; waits for the first up to {@code nanos}.
   *
   * @throws InterruptedException if the driver's thread is to end
   */
  public List<PoolEvent> take(long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (events.isEmpty() && left > 0) {
        left = filled.awaitNanos(left);
      }
      List<PoolEvent> taken = events;
      events = new ArrayList<>();
      callEvents = 0;
      return taken;
>>>>>>> 7f74cf9 (Core: call life cycle, agent sessions, pacers and the pool's loop, with a simulated day)
    } finally {
      lock.unlock();
    }
  }

<<<<<<< HEAD
  /** How many events were lost since the start. */
  public long lost() {
    lock.lock();
    try {
      return lost;
=======
  /** When the oldest event that waits happened; {@link Instant#MAX} if none waits. */
  public Instant oldest() {
    lock.lock();
    try {
      return events.isEmpty() ? Instant.MAX : events.getFirst().at();
>>>>>>> 7f74cf9 (Core: call life cycle, agent sessions, pacers and the pool's loop, with a simulated day)
    } finally {
      lock.unlock();
    }
  }

<<<<<<< HEAD
  private List<PoolEvent> drain() {
    List<PoolEvent> events = new ArrayList<>(waiting);
    waiting.clear();
    if (gapped) {
      gapped = false;
      events.add(new PoolEvent.Gapped(clock.instant()));
    }
    return events;
=======
  /** How many call events were dropped since the start. */
  public long dropped() {
    lock.lock();
    try {
      return dropped;
    } finally {
      lock.unlock();
    }
  }

  /** How often it overflowed since the start. */
  public long gaps() {
    lock.lock();
    try {
      return gaps;
    } finally {
      lock.unlock();
    }
>>>>>>> 7f74cf9 (Core: call life cycle, agent sessions, pacers and the pool's loop, with a simulated day)
  }
}
