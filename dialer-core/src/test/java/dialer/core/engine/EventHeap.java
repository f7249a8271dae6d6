package dialer.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** A virtual clock: what is planned happens in the order of its time, then of its planning. */
final class EventHeap {

  private record Planned(Instant at, long number, Runnable what) {}

  private final PriorityQueue<Planned> heap =
      new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparingLong(Planned::number));
  private Instant now;
  private long numbers;

  EventHeap(Instant start) {
    now = start;
  }

  Instant now() {
    return now;
  }

  void in(Duration delay, Runnable what) {
    heap.add(new Planned(now.plus(delay), numbers++, what));
  }

  void inMillis(long millis, Runnable what) {
    in(Duration.ofMillis(millis), what);
  }

  Optional<Instant> next() {
    return Optional.ofNullable(heap.peek()).map(Planned::at);
  }

  /** Moves the clock and lets all that is due by then happen. */
  void advance(Instant to) {
    while (!heap.isEmpty() && !heap.peek().at().isAfter(to)) {
      Planned planned = heap.poll();
      now = planned.at().isAfter(now) ? planned.at() : now;
      planned.what().run();
    }
    now = to;
  }
}
