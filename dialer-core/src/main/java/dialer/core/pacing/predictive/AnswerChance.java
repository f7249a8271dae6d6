package dialer.core.pacing.predictive;

import java.util.Arrays;

/**
 * The chance that a call placed now is answered and wants an agent.
 *
 * <p>Five memories of different length k = 0 (shortest) to 4. Each keeps answers a and exposure e;
 * exposure is how many answers were due if every call were answered: a call of age t counts F(t),
 * the share of answers that come before that age, so that calls in flight bias nothing.
 *
 * <pre>
 * p[k] = (a[k] + m) / (e[k] + m / p[k + 1])     each leans on the next longer one with m answers
 * w[k] ∝ exp(score[k]),  score[k] ← φ · score[k] + a′ · ln p[k] − e′ · p[k]
 * p    = Σ w[k] p[k]
 * s²   = Σ w[k] ((p[k] − p)² + p[k]² / (a[k] + m))
 * </pre>
 *
 * <p>The score is what each memory would have bet on the newest answers a′ in exposure e′ (Poisson;
 * "dynamic model averaging", Raftery, Kárný and Ettler, Technometrics 2010): in quiet times the
 * long ones win, after a jump a short one does within a few answers. A memory forgets with its
 * number of answers, but never faster than its shortest time.
 */
final class AnswerChance {

  static final int MEMORIES = 5;

  /** Length of the memories, in answers. */
  private static final double[] ANSWERS = {6, 20, 60, 250, 1500};

  /** Their shortest length, in seconds. */
  private static final double[] SECONDS = {15, 50, 180, 900, 7200};

  /** m: with how many answers a memory leans on the next longer one. */
  private static final double LEAN = 2;

  /** What is believed of a list nobody has called yet, and with how many answers. */
  private static final double PRIOR = 0.25;

  private static final double PRIOR_ANSWERS = 3;

  /** Memory of the scores: in answers, and its shortest in seconds. */
  private static final double SCORE_ANSWERS = 25;

  private static final double SCORE_SECONDS = 60;

  private final double[] answers = new double[MEMORIES];
  private final double[] exposure = new double[MEMORIES];
  private final double[] score = new double[MEMORIES];

  /** p[0] … p[4], and the prior behind them. */
  private final double[] chance = new double[MEMORIES + 1];

  private double mean = PRIOR;
  private double deviation = PRIOR / StrictMath.sqrt(PRIOR_ANSWERS);

  AnswerChance() {
    settle();
  }

  /**
   * Time passes.
   *
   * @param seconds how much
   * @param due exposure of that time: answers that were due if everybody answered
   * @param came answers that came
   */
  void pass(double seconds, double due, double came) {
    double told = mean * due;
    double kept = 1 - Math.min(seconds / SCORE_SECONDS, told / SCORE_ANSWERS);
    for (int k = 0; k < MEMORIES; k++) {
      score[k] = kept * score[k] + came * StrictMath.log(chance[k]) - due * chance[k];
      double left = Math.max(0, 1 - Math.min(seconds / SECONDS[k], told / ANSWERS[k]));
      answers[k] = answers[k] * left + came;
      exposure[k] = exposure[k] * left + due;
    }
    settle();
  }

  private void settle() {
    chance[MEMORIES] = PRIOR;
    for (int k = MEMORIES - 1; k >= 0; k--) {
      double lean = k == MEMORIES - 1 ? PRIOR_ANSWERS : LEAN;
      double p = (answers[k] + lean) / (exposure[k] + lean / chance[k + 1]);
      chance[k] = Math.min(0.98, Math.max(0.001, p));
    }
    double best = Arrays.stream(score).max().orElse(0);
    double sum = 0;
    double first = 0;
    double second = 0;
    for (int k = 0; k < MEMORIES; k++) {
      double weight = StrictMath.exp(score[k] - best);
      double p = chance[k];
      sum += weight;
      first += weight * p;
      second += weight * p * p * (1 + 1 / (answers[k] + LEAN));
    }
    mean = first / sum;
    deviation = StrictMath.sqrt(Math.max(0, second / sum - mean * mean));
  }

  /** p. */
  double mean() {
    return mean;
  }

  /** s: how far p may be off. */
  double deviation() {
    return deviation;
  }

  /** p + z s, at most 0.98. */
  double upper(double z) {
    return Math.min(0.98, mean + z * deviation);
  }

  void exchange(StateLine with) {
    with.all(answers);
    with.all(exposure);
    with.all(score);
    settle();
  }
}
