package dialer.core.pacing.predictive;

/**
 * How long something lasts: talks, or the writing after them. A hazard for each cell of age.
 *
 * <pre>
 * h[j] = (n[j] + n₀[j]) / (E[j] + E₀[j])            ends per second at risk, cell j
 * P(ends within u | lasted t) = 1 − exp(−(H(t + u) − H(t))),   H the integral of h
 * </pre>
 *
 * <p>E counts the time at risk of what has ended and of what still lasts, so that the short ones,
 * which are seen first, deceive nobody; the latter fade out as the memory fills, because then as
 * much is forgotten at its far end. n₀ and E₀ are those of {@value #PRIOR_WEIGHT} lognormal ones of
 * a believed mean with a deviation as large as the mean. Cells are 2 s wide at first and grow by an
 * eighth.
 */
final class Durations {

  static final int CELLS = 56;

  private static final double[] EDGES = edges();
  private static final double PRIOR_WEIGHT = 10;
  private static final double MEMORY = 3_000;

  private final double[] ends = new double[CELLS];
  private final double[] risk = new double[CELLS];
  private final double[] hazard = new double[CELLS];
  private final double[] integral = new double[CELLS + 1];
  private double mean;

  /** How many have ended, as far as they are remembered. */
  private double told;

  /**
   * Nothing seen yet.
   *
   * @param mean the believed mean, in seconds
   */
  Durations(double mean) {
    double spread = StrictMath.sqrt(StrictMath.log(2));
    double middle = StrictMath.log(mean) - spread * spread / 2;
    double left = 1;
    for (int j = 0; j < CELLS; j++) {
      double z = (StrictMath.log(EDGES[j + 1]) - middle) / spread;
      double next = Normal.above(z);
      ends[j] = PRIOR_WEIGHT * (left - next);
      risk[j] = PRIOR_WEIGHT * (left + next) / 2 * (EDGES[j + 1] - EDGES[j]);
      left = next;
    }
    settle(new double[CELLS]);
  }

  private static double[] edges() {
    double[] edges = new double[CELLS + 1];
    double width = 2;
    for (int j = 1; j <= CELLS; j++) {
      edges[j] = edges[j - 1] + width;
      width = edges[j] < 24 ? 2 : width * 1.125;
    }
    return edges;
  }

  private static int cell(double age) {
    int j = 0;
    while (j < CELLS - 1 && EDGES[j + 1] <= age) {
      j++;
    }
    return j;
  }

  /** One has ended after so many seconds. */
  void ended(double after) {
    double kept = 1 - 1 / MEMORY;
    for (int j = 0; j < CELLS; j++) {
      ends[j] *= kept;
      risk[j] *= kept;
    }
    ends[cell(after)]++;
    atRisk(after, risk);
    told = told * kept + 1;
  }

  /** Adds the time at risk of one that lasts, or lasted, so long. */
  static void atRisk(double lasted, double[] into) {
    for (int j = 0; j < CELLS && EDGES[j] < lasted; j++) {
      into[j] += Math.min(lasted, EDGES[j + 1]) - EDGES[j];
    }
  }

  /**
   * Takes what was counted into the hazard.
   *
   * @param lasting time at risk, by cell, of those that last now
   */
  void settle(double[] lasting) {
    double weight = 1 - told / MEMORY;
    for (int j = 0; j < CELLS; j++) {
      hazard[j] = (ends[j] + 1e-6) / (risk[j] + weight * lasting[j] + 1e-3);
    }
    integrate();
  }

  private void integrate() {
    for (int j = 0; j < CELLS; j++) {
      integral[j + 1] = integral[j] + hazard[j] * (EDGES[j + 1] - EDGES[j]);
    }
    mean = integralOfLeft();
  }

  /**
   * What is left after each half second, exp(−H); from the last cell on in the same proportion.
   *
   * @param left one number for each half second from 0 on, filled
   */
  void left(double[] left) {
    int j = -1;
    double kept = 1;
    left[0] = 1;
    for (int i = 1; i < left.length; i++) {
      double age = (i - 1) / 2.0;
      while (j < CELLS - 1 && EDGES[j + 1] <= age) {
        j++;
        kept = StrictMath.exp(-hazard[j] / 2);
      }
      left[i] = left[i - 1] * kept;
    }
  }

  /** The mean, in seconds: the integral of what is left. */
  double mean() {
    return mean;
  }

  private double integralOfLeft() {
    double sum = 0;
    for (int j = 0; j < CELLS; j++) {
      double from = StrictMath.exp(-integral[j]);
      double to = StrictMath.exp(-integral[j + 1]);
      sum += hazard[j] > 1e-9 ? (from - to) / hazard[j] : from * (EDGES[j + 1] - EDGES[j]);
    }
    return sum;
  }

  void exchange(StateLine with) {
    with.all(ends);
    with.all(risk);
    with.all(hazard);
    told = with.one(told);
    integrate();
  }
}
