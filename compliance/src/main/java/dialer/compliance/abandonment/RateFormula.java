package dialer.compliance.abandonment;

import dialer.compliance.rulebook.AbandonRateRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How a rule makes a rate of a tally. D abandoned, L connected, M machines.
 *
 * <ul>
 *   <li>{@link #LIVE}: D / (D + L). Numerator {@code live_not_connected}, denominator {@code
 *       live_answered}: United States and house rules. Machines count nowhere.
 *   <li>{@link #UK_ESTIMATE}: D' / (L + D') with D' = D - D M / (L + M), after Ofcom's estimate of
 *       machines among the abandoned. With L above 0 this equals D / (D + L + M). With L = 0
 *       nothing is known of the abandoned, and D / (D + M) is taken instead of nothing.
 * </ul>
 */
public enum RateFormula {
  LIVE,
  UK_ESTIMATE;

  /**
   * The formula a rule names.
   *
   * @throws IllegalArgumentException if its words are not known: a rate nobody can compute is no
   *     limit
   */
  public static RateFormula of(AbandonRateRule rule) {
    String words = rule.numerator() + "/" + rule.denominator();
    return switch (words) {
      case "live_not_connected/live_answered" -> LIVE;
      case "live_not_connected_less_estimated_machines/connected_live_plus_numerator" ->
          UK_ESTIMATE;
      default ->
          throw new IllegalArgumentException(
              "rule " + rule.head().id() + ": no formula for " + words);
    };
  }

  /** What the rate is a share of, in whole calls, so that limits compare exactly. */
  long whole(Tally t) {
    return switch (this) {
      case LIVE -> t.abandoned() + t.connected();
      case UK_ESTIMATE -> t.abandoned() + t.connected() + t.machines();
    };
  }

  /** The numerator as the rule words it, to two decimals, for readers. */
  public BigDecimal numerator(Tally t) {
    long known = t.connected() + t.machines();
    boolean plain = this == LIVE || known == 0 || t.connected() == 0;
    return plain
        ? BigDecimal.valueOf(t.abandoned())
        : BigDecimal.valueOf(t.abandoned())
            .multiply(BigDecimal.valueOf(t.connected()))
            .divide(BigDecimal.valueOf(known), 2, RoundingMode.HALF_UP);
  }

  /** The denominator as the rule words it, for readers. */
  public BigDecimal denominator(Tally t) {
    return switch (this) {
      case LIVE -> BigDecimal.valueOf(whole(t));
      case UK_ESTIMATE -> BigDecimal.valueOf(t.connected()).add(numerator(t));
    };
  }

  /** The rate, rounded to six decimals; 0 where nothing was answered. */
  public BigDecimal rate(Tally t) {
    long whole = whole(t);
    return whole == 0
        ? BigDecimal.ZERO
        : new BigDecimal(BigInteger.valueOf(t.abandoned()))
            .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
  }
}
