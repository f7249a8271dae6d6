package dialer.app.asterisk.ami;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: doubles from 50 ms to 1 s, half of it random. */
final class Backoff {
  private static final long FIRST = 50;
  private static final long LAST = 1_000;

  private final RandomGenerator random;
  private long next = FIRST;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  Duration next() {
    long whole = next;
    next = Math.min(LAST, whole * 2);
    return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
  }

  void reset() {
    next = FIRST;
  }
}
