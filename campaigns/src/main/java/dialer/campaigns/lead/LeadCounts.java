package dialer.campaigns.lead;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How many leads of a campaign stand where.
 *
 * @param byState a count for each state that occurs
 * @param dueNow how many could be dialed at the instant of counting
 * @param nextDue when the next one becomes due, if none is
 */
public record LeadCounts(Map<LeadState, Integer> byState, int dueNow, Optional<Instant> nextDue) {

  public LeadCounts {
    byState = Map.copyOf(byState);
  }

  /** Leads in that state. */
  public int in(LeadState state) {
    return byState.getOrDefault(state, 0);
  }

  /** All leads of the campaign. */
  public int total() {
    return byState.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Leads that may still be dialed, now or later, or are being dialed. */
  public int open() {
    return in(LeadState.FRESH)
        + in(LeadState.WAITING)
        + in(LeadState.CALLBACK)
        + in(LeadState.LIVE);
  }
}
