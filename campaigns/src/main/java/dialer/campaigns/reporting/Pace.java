package dialer.campaigns.reporting;

import java.time.Duration;

/**
 * What was done in a time: CPH and SPH.
 *
 * @param attempts dials that ended in it
 * @param results results of it
 * @param time how long, positive
 */
public record Pace(long attempts, long results, Duration time) {

  public Pace {
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("a pace needs a time, not " + time);
    }
  }

  /** CPH: attempts per hour. */
  public double attemptsPerHour() {
    return perHour(attempts);
  }

  /** SPH: results per hour. */
  public double resultsPerHour() {
    return perHour(results);
  }

  private double perHour(long count) {
    return count * 3_600_000.0 / time.toMillis();
  }
}
