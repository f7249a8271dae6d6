package dialer.core.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bounded inbox of a pool's loop. Any thread may put an event in and never waits; one thread
 * takes them out. What does not fit is lost, and the loop is told so by {@link PoolEvent.Gapped}
 * before anything that came later.
 */
public final class LoopInbox {

  private final ReentrantLock lock = new ReentrantLock();
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
    } finally {
      lock.unlock();
    }
  }

  /** All events there are, waiting at most {@code patience} for the first; empty after that. */
  public List<PoolEvent> await(Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (waiting.isEmpty() && !gapped && left > 0) {
        left = arrived.awaitNanos(left);
      }
      return drain();
    } finally {
      lock.unlock();
    }
  }

  /** How many events were lost since the start. */
  public long lost() {
    lock.lock();
    try {
      return lost;
    } finally {
      lock.unlock();
    }
  }

  private List<PoolEvent> drain() {
    List<PoolEvent> events = new ArrayList<>(waiting);
    waiting.clear();
    if (gapped) {
      gapped = false;
      events.add(new PoolEvent.Gapped(clock.instant()));
    }
    return events;
  }
}
