package dialer.campaigns.lead;

import java.time.Duration;

/**
 * How often and how soon one number is tried again; narrows the campaign's rules, never widens
 * them.
 *
 * @param maxAttempts attempts to this number over the whole campaign, 1 to 50
 * @param minimumGap shortest time between two attempts to it, not negative
 */
public record RetryRule(int maxAttempts, Duration minimumGap) {

  /** As often as a number may be tried at all. */
  public static final int MOST_ATTEMPTS = 50;

  public RetryRule {
    if (maxAttempts < 1 || maxAttempts > MOST_ATTEMPTS) {
      throw new IllegalArgumentException("attempts to a number are 1 to 50, not " + maxAttempts);
    }
    if (minimumGap.isNegative()) {
      throw new IllegalArgumentException("the gap between two attempts cannot be negative");
    }
  }
}
