package dialer.compliance.abandonment;

import dialer.compliance.rulebook.AbandonRateRule;
import dialer.compliance.rulebook.Ratio;
import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The account one rule keeps of one campaign, call center or seller: a fold over answered calls.
 * The same calls in any order give the same figures. Not for several threads at once.
 */
public final class AbandonmentAccount {

  private final AbandonRateRule rule;
  private final RateFormula formula;
  private final PeriodStart period;
  private final NavigableMap<Instant, Tally> calls = new TreeMap<>();

  /**
   * An empty account.
   *
   * @param rule the rule it follows
   * @param begin when the campaign started; successive periods are laid from here
   * @param zone in which calendar days and months of the period begin
   * @throws IllegalArgumentException if the rule names a formula nobody knows
   */
  public AbandonmentAccount(AbandonRateRule rule, Instant begin, ZoneRules zone) {
    this.rule = rule;
    this.formula = RateFormula.of(rule);
    this.period = new PeriodStart(begin, zone);
  }

  /** Where the account stands against the limit. */
  public enum State {
    /** Below every limit. */
    WITHIN,
    /** At or above the share at which over-dialing stops. */
    STOP_OVERDIALING,
    /** Exactly at the limit. */
    AT_LIMIT,
    /** Above the limit. */
    EXCEEDED
  }

  /** Counts one answered call. */
  public void count(AnsweredCall call) {
    calls.merge(call.at(), Tally.NONE.plus(call.what()), Tally::plus);
  }

  /** Forgets calls that no period can reach any more. */
  public void forgetBefore(Instant now) {
    Instant start = period.of(rule.period(), now);
    Instant also = rule.also().map(second -> period.of(second, now)).orElse(start);
    calls.headMap(start.isBefore(also) ? start : also, true).clear();
  }

  /** What counts at {@code now} in the rule's own period. */
  public Tally tally(Instant now) {
    return between(period.of(rule.period(), now), now);
  }

  /** What counts at {@code now} in the second period, where the rule names one; else the first. */
  public Tally gauge(Instant now) {
    return between(rule.also().map(second -> period.of(second, now)).orElse(start(now)), now);
  }

  /** The worse of the two periods against the limits. */
  public State state(Instant now) {
    State own = state(tally(now));
    State second = state(gauge(now));
    return own.compareTo(second) >= 0 ? own : second;
  }

  /** Where a tally stands against the rule's limits. */
  public State state(Tally tally) {
    long part = tally.abandoned();
    long whole = formula.whole(tally);
    Ratio stop = rule.stopAt().orElse(rule.max());
    if (!rule.max().covers(part, whole)) {
      return State.EXCEEDED;
    }
    if (whole > 0 && part > 0 && rule.max().isExactly(part, whole)) {
      return State.AT_LIMIT;
    }
    boolean below = whole == 0 || part == 0 || !stop.isReachedBy(part, whole);
    return below ? State.WITHIN : State.STOP_OVERDIALING;
  }

  /** How many more calls may be abandoned now without passing the limit; 0 when it is used up. */
  public long allowance(Instant now) {
    return Math.min(allowance(tally(now)), allowance(gauge(now)));
  }

  /** The formula of the rule. */
  public RateFormula formula() {
    return formula;
  }

  /**
   * How many more of these calls may be abandoned: {@code max(0, floor(max × W) − D)}, with W the
   * whole the rule takes a share of, as answered so far, and D the abandoned. It does not count on
   * calls that are still to be answered.
   */
  public long allowance(Tally tally) {
    return Math.max(0, rule.max().partOf(formula.whole(tally)) - tally.abandoned());
  }

  /** When the rule's own period began that holds {@code now}; calls after it count. */
  public Instant begin(Instant now) {
    return start(now);
  }

  /** When the second period began, where the rule names one. */
  public Optional<Instant> gaugeBegin(Instant now) {
    return rule.also().map(second -> period.of(second, now));
  }

  /** What the rate is a share of, in whole calls. */
  public long whole(Tally tally) {
    return formula.whole(tally);
  }

  private Instant start(Instant now) {
    return period.of(rule.period(), now);
  }

  /** After {@code start}, up to and with {@code now}. */
  private Tally between(Instant start, Instant now) {
    Tally sum = Tally.NONE;
    for (Map.Entry<Instant, Tally> entry : calls.subMap(start, false, now, true).entrySet()) {
      sum = sum.plus(entry.getValue());
    }
    return sum;
  }
}
