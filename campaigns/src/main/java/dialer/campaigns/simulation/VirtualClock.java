package dialer.campaigns.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** A clock that jumps: what is planned happens in the order of its time, then of its planning. */
final class VirtualClock {

  private record Planned(Instant at, long number, Runnable what) {}

  private final PriorityQueue<Planned> heap =
      new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparingLong(Planned::number));
  private Instant now;
  private long numbers;

  VirtualClock(Instant start) {
    now = start;
  }

  Instant now() {
    return now;
  }

  void inMillis(long millis, Runnable what) {
    heap.add(new Planned(now.plusMillis(millis), numbers++, what));
  }

  void inSeconds(double seconds, Runnable what) {
    inMillis((long) (seconds * 1000), what);
  }

  /** When the next planned thing happens. */
  Optional<Instant> next() {
    return Optional.ofNullable(heap.peek()).map(Planned::at);
  }

  /** Moves on and lets all that is due by then happen. */
  void advance(Instant to) {
    while (!heap.isEmpty() && !heap.peek().at().isAfter(to)) {
      Planned planned = heap.poll();
      now = planned.at().isAfter(now) ? planned.at() : now;
      planned.what().run();
    }
    now = to.isAfter(now) ? to : now;
  }
}
