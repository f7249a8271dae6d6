package dialer.core.pacing.predictive;

import dialer.core.pacing.AbandonLimit;

/**
 * The greatest risk at which one more call is placed, steered so that in the long run exactly the
 * allowed calls are abandoned.
 *
 * <pre>
 * S     = aim · answered − abandoned          over the limit's window, in calls
 * U     = max({@value #LEAST}, L · answers of an hour)   in calls; steering is as slow as U
 * aim   = L · (1 − z √(1.5 U) / (L · answers of eight hours · √days))
 * x     = S / U, held in −3 … 1
 * b     ← b + β x dt / hour, held in −1.5 … 1.5,   β = min({@value #FASTEST}, {@value #BETA} √U)
 * price = L · exp(b + κ x)
 * </pre>
 *
 * <p>L is the limit's share. S is the account: a day that was too dear is paid back over about an
 * hour of answers, never at once, for a hard pull costs talk time at the same share of abandoned
 * calls. The margin in <em>aim</em> is the upper 95 % bound (z = 1.645) of what S may still be when
 * a period of that many working days ends, so the limit is kept and not just aimed at. b learns the
 * price that the law of large numbers would ask for, the faster the less S scatters for its size.
 */
final class RiskPrice {

  private static final double LEAST = 4;
  private static final double KAPPA = 1.0;
  private static final double BETA = 0.2;
  private static final double FASTEST = 1.2;
  private static final double BOUND = 1.645;
  private static final double SPREAD = 1.5;
  private static final double DAY_HOURS = 8;
  private static final double WORKING_DAYS = 22.0 / 30.0;

  private final AbandonLimit limit;
  private double bias;
  private double perHour = 1;

  RiskPrice(AbandonLimit limit) {
    this.limit = limit;
  }

  /** How many answers the agents of now can serve in an hour. */
  void perHour(double answers) {
    perHour = Math.max(1, answers);
  }

  /** U. */
  double unit() {
    return Math.max(LEAST, limit.share() * perHour);
  }

  /** What is aimed at: the limit less its safety margin, at least half of it. */
  double aim() {
    double days = Math.max(1, limit.window().toHours() / 24.0 * WORKING_DAYS);
    double ofDay = limit.share() * perHour * DAY_HOURS;
    double margin = BOUND * StrictMath.sqrt(SPREAD * unit()) / (ofDay * StrictMath.sqrt(days));
    return limit.share() * (1 - Math.min(0.5, margin));
  }

  private double pull(double surplus) {
    return Math.max(-3, Math.min(1, surplus / unit()));
  }

  /** Time passes. */
  void pass(double seconds, double surplus) {
    double beta = Math.min(FASTEST, BETA * StrictMath.sqrt(unit()));
    bias += beta * pull(surplus) * seconds / 3600;
    bias = Math.max(-1.5, Math.min(1.5, bias));
  }

  /** The price, a share of answers. */
  double price(double surplus) {
    return limit.share() * StrictMath.exp(bias + KAPPA * pull(surplus));
  }

  void exchange(StateLine with) {
    bias = with.one(bias);
    perHour = with.one(perHour);
  }
}
