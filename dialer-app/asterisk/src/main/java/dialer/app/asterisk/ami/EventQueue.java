package dialer.app.asterisk.ami;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Between the library's threads and the one reader of a server: bounded, never blocks who puts in.
 *
 * <p>An event that does not fit is lost, counted, and marked at its place by a {@link
 * LinkNews.Gap}. News of the link and work always fit.
 */
public final class EventQueue {

  private final int capacity;
  private final AmiMeters meters;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final ArrayDeque<LinkNews> news = new ArrayDeque<>();
  private boolean gapMarked;

  /**
   * An empty queue.
   *
   * @param capacity how many entries it holds before events are lost
   */
  public EventQueue(int capacity, AmiMeters meters) {
    this.capacity = capacity;
    this.meters = meters;
  }

  /** Adds an event, or marks the gap. */
  public void offer(AmiEvent event) {
    lock.lock();
    try {
      if (news.size() < capacity) {
        gapMarked = false;
        news.add(new LinkNews.Event(event));
        filled.signal();
      } else {
        markGap();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Adds what must not be lost. */
  public void put(LinkNews item) {
    lock.lock();
    try {
      news.add(item);
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  private void markGap() {
    meters.gap();
    if (!gapMarked) {
      gapMarked = true;
      news.add(new LinkNews.Gap());
      filled.signal();
    }
  }

  /** The next entry, or nothing if none came in time. */
  public Optional<LinkNews> take(Duration within) throws InterruptedException {
    long left = within.toNanos();
    lock.lockInterruptibly();
    try {
      while (news.isEmpty() && left > 0) {
        left = filled.awaitNanos(left);
      }
      return Optional.ofNullable(news.poll());
    } finally {
      lock.unlock();
    }
  }

  /** How many entries wait. */
  public int size() {
    lock.lock();
    try {
      return news.size();
    } finally {
      lock.unlock();
    }
  }
}
