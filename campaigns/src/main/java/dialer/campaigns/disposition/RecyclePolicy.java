package dialer.campaigns.disposition;

import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.core.call.CallOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of a lead after an attempt: due again, when and on which number, or ended. Pure: the
 * same history gives the same answer.
 *
 * <p>A promise to call back stands above the caps. Attempts the network could not carry use up none
 * of them. A number that does not exist, is a fax or is not the person's is retired.
 */
public final class RecyclePolicy {

  /** A number that is not the person's says nothing about the others: go on at once. */
  private static final RecycleRule NEXT =
      new RecycleRule(Duration.ZERO, 10, RecycleRule.Step.NEXT_NUMBER, false, true);

  private final RecycleRules rules;

  /** Decides by these rules. */
  public RecyclePolicy(RecycleRules rules) {
    this.rules = rules;
  }

  /** The decision at {@code now}, when the attempt has ended or its disposition was saved. */
  public RecycleDecision decide(EndedAttempt ended, Instant now) {
    if (ended.disposition().isEmpty()) {
      CallOutcome outcome = ended.last().outcome();
      return byRule(ended, Optional.ofNullable(rules.byOutcome().get(outcome)), now);
    }
    Disposition disposition = ended.disposition().get();
    return switch (disposition.effect()) {
      case SUCCESS, FINAL -> end(ended, LeadState.FINISHED, ended.reason(), now);
      case DNC -> end(ended, LeadState.REFUSED, ended.reason(), now);
      case CALLBACK -> promised(ended);
      case NEXT_NUMBER -> byRule(ended, Optional.of(NEXT), now);
      case RETRY ->
          byRule(ended, Optional.ofNullable(rules.byDisposition().get(disposition.key())), now);
    };
  }

  private RecycleDecision promised(EndedAttempt ended) {
    CallbackPromise promise =
        ended
            .callback()
            .orElseThrow(() -> new IllegalArgumentException("a callback without a promise"));
    int number =
        ended.numbers().stream()
            .filter(n -> promise.number().map(n.number()::equals).orElse(false))
            .mapToInt(LeadNumber::order)
            .findFirst()
            .orElse(ended.last().number());
    LeadProgress progress =
        new LeadProgress(
            LeadState.CALLBACK,
            promise.at(),
            number,
            burned(ended),
            Optional.of(promise),
            ended.reason());
    return new RecycleDecision.Again(progress, false);
  }

  private RecycleDecision byRule(EndedAttempt ended, Optional<RecycleRule> found, Instant now) {
    RecycleRule rule = found.orElseGet(RecycleRule::never);
    if (alike(ended) > rule.times()) {
      return end(ended, LeadState.EXHAUSTED, ended.reason(), now);
    }
    if (burned(ended) >= rules.maxAttempts()) {
      return end(ended, LeadState.EXHAUSTED, "max_attempts", now);
    }
    NumberChoice choice = new NumberChoice(ended, rules, retires(ended));
    return choice
        .next(rule.step())
        .map(number -> {
          Instant due = choice.notBefore(number, now.plus(rule.delay()));
          return again(ended, otherDaypart(ended, rule, due), number);
        })
        .orElseGet(() -> end(ended, LeadState.EXHAUSTED, "no_number", now));
  }

  private static Instant otherDaypart(EndedAttempt ended, RecycleRule rule, Instant due) {
    return rule.otherDaypart() ? Daypart.otherThan(ended.last().at(), due, ended.zone()) : due;
  }

  private RecycleDecision again(EndedAttempt ended, Instant due, LeadNumber number) {
    LeadProgress progress =
        new LeadProgress(
            LeadState.WAITING,
            due,
            number.order(),
            burned(ended),
            Optional.empty(),
            ended.reason());
    return new RecycleDecision.Again(progress, retires(ended));
  }

  private RecycleDecision end(EndedAttempt ended, LeadState state, String reason, Instant now) {
    LeadProgress progress =
        new LeadProgress(
            state, now, ended.last().number(), burned(ended), Optional.empty(), reason);
    return new RecycleDecision.Ended(progress, retires(ended));
  }

  private int burned(EndedAttempt ended) {
    return (int) ended.history().stream().filter(rules::burns).count();
  }

  /** How often the lead's attempts ended like this one, this one included. */
  private static long alike(EndedAttempt ended) {
    PastAttempt last = ended.last();
    return ended.history().stream()
        .filter(attempt -> attempt.disposition().equals(last.disposition()))
        .filter(a -> a.disposition().isPresent() || a.outcome() == last.outcome())
        .count();
  }

  private static boolean retires(EndedAttempt ended) {
    return ended
        .disposition()
        .map(disposition -> disposition.effect() == Effect.NEXT_NUMBER)
        .orElseGet(() ->
            ended.last().outcome() == CallOutcome.INVALID_NUMBER
                || ended.last().outcome() == CallOutcome.FAX);
  }
}
