package dialer.campaigns.disposition;

import dialer.core.call.CallOutcome;
import java.util.Map;

/**
 * When a lead is called again, by how the last attempt ended. What is in neither table ends the
 * lead.
 *
 * @param maxAttempts attempts to one lead that burn, over the whole campaign, 1 to 100
 * @param maxAttemptsPerNumber attempts to one number that burn, 1 to {@code maxAttempts}
 * @param byOutcome for attempts that ended without a disposition
 * @param byDisposition for dispositions with effect RETRY, by key
 */
public record RecycleRules(
    int maxAttempts,
    int maxAttemptsPerNumber,
    Map<CallOutcome, RecycleRule> byOutcome,
    Map<String, RecycleRule> byDisposition) {

  public RecycleRules {
    byOutcome = Map.copyOf(byOutcome);
    byDisposition = Map.copyOf(byDisposition);
    if (maxAttempts < 1 || maxAttempts > 100) {
      throw new IllegalArgumentException("attempts to a lead are 1 to 100, not " + maxAttempts);
    }
    if (maxAttemptsPerNumber < 1 || maxAttemptsPerNumber > maxAttempts) {
      throw new IllegalArgumentException(
          "attempts to one number are 1 to " + maxAttempts + ", not " + maxAttemptsPerNumber);
    }
  }

  /** Whether that attempt counts against the caps; a disposition always does. */
  public boolean burns(PastAttempt attempt) {
    RecycleRule rule = byOutcome.get(attempt.outcome());
    return attempt.disposition().isPresent() || rule == null || rule.burns();
  }
}
