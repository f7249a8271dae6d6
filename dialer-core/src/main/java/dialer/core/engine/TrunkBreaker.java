package dialer.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Slows a trunk down when its calls fail in a storm, and lets it come back.
 *
 * <p>Judged over the calls that ended within a minute, eight at least. Half of them congested or
 * failed: the pace it really had is halved, down to one call in ten seconds, and counting starts
 * anew. At most one in five: the pace doubles, up to the trunk's own limit. So a dead trunk costs a
 * few leads an attempt each, not the list.
 */
final class TrunkBreaker {

  private static final Duration WINDOW = Duration.ofSeconds(60);
  private static final int ENOUGH = 8;
  private static final double SLOWEST = 0.1;

  private record End(Instant at, boolean fault) {}

  private final Deque<End> ends = new ArrayDeque<>();
  private double limit = Double.POSITIVE_INFINITY;

  /** A call on the trunk has ended. */
  void ended(Instant now, boolean fault) {
    ends.addLast(new End(now, fault));
    while (ends.getFirst().at().isBefore(now.minus(WINDOW)) && ends.size() > ENOUGH) {
      ends.removeFirst();
    }
    if (ends.size() >= ENOUGH) {
      judge();
    }
  }

  private void judge() {
    long faults = ends.stream().filter(End::fault).count();
    if (faults * 2 >= ends.size()) {
      limit = Math.max(SLOWEST, Math.min(limit, pace()) / 2);
      ends.clear();
    } else if (faults * 5 <= ends.size() && limit < Double.POSITIVE_INFINITY) {
      limit *= 2;
      ends.clear();
    }
  }

  /** Calls per second over what was judged; a burst counts as one second. */
  private double pace() {
    Duration span = Duration.between(ends.getFirst().at(), ends.getLast().at());
    return ends.size() / Math.max(1.0, span.toMillis() / 1000.0);
  }

  /** How fast the trunk may be used, given its own limit; full recovery lifts the brake. */
  double pace(double callsPerSecond) {
    if (limit >= callsPerSecond) {
      limit = Double.POSITIVE_INFINITY;
      return callsPerSecond;
    }
    return limit;
  }
}
