package dialer.campaigns.disposition;

import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.RetryRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Which of a lead's numbers may be dialed next, by their caps and what became of them. */
final class NumberChoice {

  private final EndedAttempt ended;
  private final RecycleRules rules;
  private final boolean retired;

  /** Chooses after {@code ended}; {@code retired} takes the number dialed out. */
  NumberChoice(EndedAttempt ended, RecycleRules rules, boolean retired) {
    this.ended = ended;
    this.rules = rules;
    this.retired = retired;
  }

  /** The number to dial next, or empty if none is left. */
  Optional<LeadNumber> next(RecycleRule.Step step) {
    int current = ended.last().number();
    int size = 1 + ended.numbers().stream().mapToInt(LeadNumber::order).max().orElse(0);
    int first = step == RecycleRule.Step.SAME_NUMBER ? 0 : 1;
    Comparator<LeadNumber> nearest =
        Comparator.comparingInt(number -> Math.floorMod(number.order() - current - first, size));
    return ended.numbers().stream().filter(this::open).min(nearest);
  }

  /** Not before this instant, by the number's own rule. */
  Instant notBefore(LeadNumber number, Instant due) {
    if (number.retry().isEmpty()) {
      return due;
    }
    Instant own =
        ended.history().stream()
            .filter(attempt -> attempt.number() == number.order())
            .map(PastAttempt::at)
            .max(Comparator.naturalOrder())
            .map(last -> last.plus(number.retry().get().minimumGap()))
            .orElse(due);
    return own.isAfter(due) ? own : due;
  }

  private boolean open(LeadNumber number) {
    boolean taken = retired && number.order() == ended.last().number();
    return number.usable() && !taken && burned(number) < cap(number);
  }

  private int cap(LeadNumber number) {
    int own = number.retry().map(RetryRule::maxAttempts).orElse(Integer.MAX_VALUE);
    return Math.min(rules.maxAttemptsPerNumber(), own);
  }

  private long burned(LeadNumber number) {
    return ended.history().stream()
        .filter(attempt -> attempt.number() == number.order())
        .filter(rules::burns)
        .count();
  }
}
