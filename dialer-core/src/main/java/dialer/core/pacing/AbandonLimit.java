package dialer.core.pacing;

import java.time.Duration;

/**
 * How many answered calls may be abandoned.
 *
 * @param share abandoned / (abandoned + connected), 0 to 1, e.g. 0.03
 * @param window over how long it is counted, as the rule says, e.g. 30 days
 * @param credit abandoned calls that are risked before the share can be measured; 0 is strict, and
 *     then a power campaign dials one line per free agent until its answers have earned an
 *     allowance
 */
public record AbandonLimit(double share, Duration window, int credit) {

  public AbandonLimit {
    if (!(share >= 0 && share <= 1) || window.isNegative() || window.isZero() || credit < 0) {
      throw new IllegalArgumentException(
          "an abandon limit is a share from 0 to 1 over a positive window, with a credit from 0");
    }
  }
}
