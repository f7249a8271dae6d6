package dialer.app.plan;

import dialer.compliance.rulebook.AbandonRateRule;
import dialer.compliance.rulebook.CountingPeriod;
import dialer.compliance.rulebook.Rulebook;
import dialer.compliance.rulebook.Span;
import dialer.core.pacing.AbandonLimit;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * The abandon limit a campaign is paced by: the strictest of its rule packs, or the house's where
 * they say nothing.
 */
public final class AbandonLimits {

  /** Where no pack says anything: three in a hundred within 24 hours, as the usual house rule. */
  static final AbandonLimit HOUSE = new AbandonLimit(0.03, Duration.ofHours(24), 1);

  /** A calendar month and a 30-day block are both watched as the last 30 days while pacing. */
  private static final Duration LONG = Duration.ofDays(30);

  private AbandonLimits() {}

  /** The strictest limit of all rules in the book, whatever the callee's region will be. */
  public static AbandonLimit of(Rulebook rulebook) {
    return strictest(rulebook).map(AbandonLimits::limit).orElse(HOUSE);
  }

  /** The rule that limit is of; empty: the house's. */
  public static Optional<AbandonRateRule> strictest(Rulebook rulebook) {
    return rulebook.packs().stream()
        .flatMap(pack -> pack.rules().stream())
        .filter(AbandonRateRule.class::isInstance)
        .map(AbandonRateRule.class::cast)
        .min(Comparator.comparingDouble(rule -> limit(rule).share()));
  }

  private static AbandonLimit limit(AbandonRateRule rule) {
    double share = rule.stopAt().orElse(rule.max()).value().doubleValue();
    return new AbandonLimit(share, window(rule.period()), HOUSE.credit());
  }

  /** How long the period is, as far as one length can say it. */
  static Duration window(CountingPeriod period) {
    return switch (period) {
      case CountingPeriod.Rolling rolling -> length(rolling.length());
      case CountingPeriod.Successive _ -> LONG;
      case CountingPeriod.Monthly _ -> LONG;
    };
  }

  private static Duration length(Span span) {
    return switch (span) {
      case Span.Exact exact -> exact.length();
      case Span.Calendar calendar -> Duration.ofDays(Math.max(1, calendar.length().getDays()));
      case Span.CalendarDays days -> Duration.ofDays(days.days());
      case Span.BusinessDays days -> Duration.ofDays(days.days());
      case Span.Forever _ -> LONG;
    };
  }
}
