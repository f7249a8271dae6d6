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
 * takes them out. Call events that do not fit are lost, and the loop is told so by {@link
 * PoolEvent.Gapped} before any that came later; reconciliation brings back what they said. What
 * nobody would say again (stops, plans, agents, the journal's answers) is never lost: its sources
 * are few.
 */
public final class LoopInbox {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final ArrayDeque<PoolEvent> waiting = new ArrayDeque<>();
  private final int capacity;
  private final InstantSource clock;
  private int calls;
  private boolean gapped;
  private long lost;

  /**
   * An empty inbox.
   *
   * @param capacity call events it holds, above 0
   * @param clock stamps the gap
   */
  public LoopInbox(int capacity, InstantSource clock) {
    if (capacity < 1) {
      throw new IllegalArgumentException("an inbox holds at least one call event");
    }
    this.capacity = capacity;
    this.clock = clock;
  }

  /** Puts the event in; false if it did not fit and is lost. */
  public boolean offer(PoolEvent event) {
    lock.lock();
    try {
      boolean fits = !(event instanceof PoolEvent.OfCall) || callFits();
      if (fits) {
        waiting.add(event);
      } else {
        gapped = true;
        lost++;
      }
      arrived.signal();
      return fits;
    } finally {
      lock.unlock();
    }
  }

  private boolean callFits() {
    boolean fits = !gapped && calls < capacity;
    calls += fits ? 1 : 0;
    return fits;
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

  /** How many call events were lost since the start. */
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
    calls = 0;
    if (gapped) {
      gapped = false;
      events.add(new PoolEvent.Gapped(clock.instant()));
    }
    return events;
  }
}
