package dialer.campaigns.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Which case an agent is offered: own ones first, then those of nobody, then those whose owner has
 * left them lying too long. Within each the oldest due first.
 */
public final class CaseOffers {

  /** How long a due case waits for its owner alone. */
  public static final Duration OWNERS_TIME = Duration.ofMinutes(30);

  private CaseOffers() {}

  /** The cases that agent may be offered at {@code now}, best first. */
  public static List<FollowUpCase> of(List<FollowUpCase> cases, String agent, Instant now) {
    return cases.stream()
        .filter(one -> one.state() == CaseState.OPEN && !one.due().isAfter(now))
        .filter(one -> rank(one, agent, now) < NEVER)
        .sorted(
            Comparator.comparingInt((FollowUpCase one) -> rank(one, agent, now))
                .thenComparing(FollowUpCase::due)
                .thenComparing(one -> one.id().toString()))
        .toList();
  }

  private static final int NEVER = 3;

  private static int rank(FollowUpCase one, String agent, Instant now) {
    if (one.owner().isEmpty()) {
      return 1;
    }
    if (one.owner().get().equals(agent)) {
      return 0;
    }
    return one.due().plus(OWNERS_TIME).isAfter(now) ? NEVER : 2;
  }
}
