package dialer.core.call;

import java.util.EnumMap;
import java.util.Map;

/**
 * Attempts by outcome, with the two sums that must always hold:
 *
 * <pre>
 * answered human = connected + abandoned
 * attempts       = answered human + machine + busy + no answer + invalid number
 *                  + congestion + failed + unfinished
 * </pre>
 *
 * where machine counts faxes too, no answer counts the calls that we ended while they rang, and
 * unfinished those whose end nobody can tell. What was never dialed is no attempt.
 */
public final class AttemptTally {

  private final Map<CallOutcome, Long> counts = new EnumMap<>(CallOutcome.class);
  private long live;

  /** An attempt began. */
  public void began() {
    live++;
  }

  /** An attempt that had begun has ended. */
  public void ended(CallOutcome outcome) {
    live--;
    counts.merge(outcome, 1L, Long::sum);
  }

  /** How many ended so. */
  public long of(CallOutcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  /** Dialed attempts, those that have not ended included. */
  public long attempts() {
    return answeredHuman()
        + machine()
        + of(CallOutcome.BUSY)
        + noAnswer()
        + of(CallOutcome.INVALID_NUMBER)
        + of(CallOutcome.CONGESTION)
        + of(CallOutcome.FAILED)
        + unfinished();
  }

  /** Answered by a person. */
  public long answeredHuman() {
    return of(CallOutcome.CONNECTED) + of(CallOutcome.ABANDONED);
  }

  /** Answered by a machine or a fax. */
  public long machine() {
    return of(CallOutcome.MACHINE) + of(CallOutcome.FAX);
  }

  /** Not answered, those included that we ended while they rang. */
  public long noAnswer() {
    return of(CallOutcome.NO_ANSWER) + of(CallOutcome.CANCELED);
  }

  /** Still alive, or lost with their server. */
  public long unfinished() {
    return live + of(CallOutcome.LOST);
  }
}
