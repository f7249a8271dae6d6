package dialer.core.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * Calls in a second, evenly spaced: a token bucket of one token, in virtual time. In no second does
 * it let pass more than the rate and one.
 */
final class CallRate {

  /** A driver that wakes a little late does not lose pace for it. */
  private static final Duration LATE = Duration.ofMillis(20);

  private Instant next = Instant.EPOCH;

  boolean isFree(Instant now) {
    return !now.isBefore(next);
  }

  void take(Instant now, double perSecond) {
    Duration gap = Duration.ofNanos((long) (1e9 / perSecond));
    next = (next.isBefore(now.minus(LATE)) ? now : next).plus(gap);
  }

  Instant next() {
    return next;
  }
}
