package dialer.campaigns.disposition;

import java.time.Duration;

/**
 * What happens after one kind of end.
 *
 * @param delay how long to wait before the lead is due again
 * @param times how often in the lead's history this end may lead to another attempt; 0: never
 * @param step which number is next
 * @param otherDaypart due in another part of the day than the attempt that ended so
 * @param burns whether the attempt counts against the caps; congestion does not
 */
public record RecycleRule(
    Duration delay, int times, Step step, boolean otherDaypart, boolean burns) {

  /** Which number is dialed next. */
  public enum Step {
    SAME_NUMBER,
    NEXT_NUMBER
  }

  public RecycleRule {
    if (delay.isNegative() || times < 0) {
      throw new IllegalArgumentException("a recycle rule's delay and times cannot be negative");
    }
  }

  /** The lead is finished by this end. */
  public static RecycleRule never() {
    return new RecycleRule(Duration.ZERO, 0, Step.SAME_NUMBER, false, true);
  }
}
