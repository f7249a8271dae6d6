package dialer.app.outbound;

import java.time.Duration;

/**
 * When a failed delivery is tried again: after {@code first}, then after twice as long each time,
 * never after more than {@code most}.
 *
 * @param first positive
 * @param most at least {@code first}
 * @param tries after so many failed tries it becomes a dead letter
 */
public record RetryPlan(Duration first, Duration most, int tries) {

  private static final int DOUBLINGS = 20;

  public RetryPlan {
    if (first.isNegative() || first.isZero() || most.compareTo(first) < 0 || tries < 1) {
      throw new IllegalArgumentException(
          "a retry plan needs a first delay, a longest one not below it, and at least one try");
    }
  }

  /** 5 s, 10 s, 20 s … one hour: given up after 16 tries, some nine hours. */
  public static RetryPlan usual() {
    return new RetryPlan(Duration.ofSeconds(5), Duration.ofHours(1), 16);
  }

  /** How long to wait after that many failures in a row. */
  public Duration after(int failures) {
    Duration delay = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, DOUBLINGS));
    return delay.compareTo(most) < 0 ? delay : most;
  }

  /** Whether that many tries are enough. */
  public boolean exhausted(int failures) {
    return failures >= tries;
  }
}
