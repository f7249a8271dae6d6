package dialer.core.pacing.predictive;

/**
 * When a call wants an agent, and when calls end that never do; counted from the moment they were
 * placed, in cells of half a second.
 *
 * <pre>
 * F(t)  share of the answers that come before age t
 * G(t)  share of the others that have ended before age t
 * P(answers within u | age t, not ended)
 *       = p (F(t + u) − F(t)) / (p (1 − F(t)) + (1 − p) (1 − G(t)))
 * </pre>
 *
 * <p>Both are histograms over a prior of {@value #PRIOR_WEIGHT} calls, and forget with about
 * {@value #MEMORY} of them: networks and lists change.
 */
final class AnswerTimes {

  /** Length of a cell, in seconds. */
  static final double CELL = 0.5;

  /** 70 s: the longest ring time and its set-up. */
  static final int CELLS = 140;

  private static final double PRIOR_WEIGHT = 15;
  private static final double MEMORY = 2_000;

  /** Half of the answers of the prior come before 11 s; logarithmic deviation 0.45. */
  private static final double PRIOR_MIDDLE = 11;

  private static final double PRIOR_SPREAD = 0.45;

  /** Of the calls that nobody answers, how many the prior lets fail at once. */
  private static final double PRIOR_FAILS = 0.2;

  private final double[] answered = new double[CELLS];
  private final double[] ended = new double[CELLS];
  private final double[] before = new double[CELLS + 1];
  private final double[] over = new double[CELLS + 1];

  /**
   * Nothing seen yet.
   *
   * @param ring how long a call rings at most, in seconds
   */
  AnswerTimes(double ring) {
    int last = Math.min(CELLS - 1, (int) (ring / CELL));
    double sum = 0;
    for (int i = 0; i <= last; i++) {
      double z = StrictMath.log((i + 0.5) * CELL / PRIOR_MIDDLE) / PRIOR_SPREAD;
      answered[i] = StrictMath.exp(-z * z / 2) / (i + 0.5);
      sum += answered[i];
    }
    for (int i = 0; i <= last; i++) {
      answered[i] *= PRIOR_WEIGHT / sum;
    }
    for (int i = 2; i < 6; i++) {
      ended[i] = PRIOR_WEIGHT * PRIOR_FAILS / 4;
    }
    ended[last] += PRIOR_WEIGHT * (1 - PRIOR_FAILS);
    settle();
  }

  void answered(double age) {
    forget(answered);
    answered[cell(age)]++;
  }

  void ended(double age) {
    forget(ended);
    ended[cell(age)]++;
  }

  private static void forget(double[] histogram) {
    for (int i = 0; i < CELLS; i++) {
      histogram[i] *= 1 - 1 / MEMORY;
    }
  }

  static int cell(double age) {
    return Math.max(0, Math.min(CELLS - 1, (int) (age / CELL)));
  }

  /** Takes what was counted into the curves; not at each call, because it costs. */
  void settle() {
    cumulate(answered, before);
    cumulate(ended, over);
  }

  private static void cumulate(double[] histogram, double[] shares) {
    double sum = 0;
    for (double count : histogram) {
      sum += count;
    }
    double run = 0;
    for (int i = 0; i < CELLS; i++) {
      shares[i] = run / sum;
      run += histogram[i];
    }
    shares[CELLS] = 1;
  }

  /** F at an age. */
  double share(double age) {
    return at(before, age);
  }

  /** F at the start of a cell. */
  double shareAtCell(int cell) {
    return before[Math.min(CELLS, cell)];
  }

  private static double at(double[] shares, double age) {
    double cells = Math.max(0, age / CELL);
    int low = (int) cells;
    if (low >= CELLS) {
      return 1;
    }
    return shares[low] + (cells - low) * (shares[low + 1] - shares[low]);
  }

  /**
   * The chance that a call of that age, not ended, will still be answered, over what of F is left.
   */
  double weight(double age, double p) {
    double answers = p * (1 - at(before, age));
    double rest = answers + (1 - p) * (1 - at(over, age));
    return rest <= 1e-12 ? 0 : p / rest;
  }

  void exchange(StateLine with) {
    with.all(answered);
    with.all(ended);
    with.all(before);
    with.all(over);
  }
}
