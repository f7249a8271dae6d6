package dialer.core.pacing.predictive;

/**
 * The chance that a working agent is free again by each cell of the horizon, by how long the agent
 * has talked or written.
 *
 * <pre>
 * talking for t:  P(k) = back · Σ_m (T(2m + 2 | t) − T(2m | t)) · W(last(k) − 2m − 1)
 * writing for t:  P(k) = back · W(last(k) | t)
 * </pre>
 *
 * <p>T and W are the learned laws of {@link Durations}; back is the share of agents who take calls
 * again after writing instead of a break.
 */
final class Releases {

  private static final int FINE = 60;
  private static final int COARSE = 25;
  private static final int ROWS = FINE + COARSE;

  /** Half seconds up to the last row and a horizon. */
  private static final int HALVES = 2 * (FINE * 4 + COARSE * 60 + 80);

  private final Horizon horizon;
  private final double[][] talking;
  private final double[][] writing;
  private final double[] talkLeft = new double[HALVES];
  private final double[] wrapLeft = new double[HALVES];

  Releases(Horizon horizon) {
    this.horizon = horizon;
    this.talking = new double[ROWS][horizon.cells()];
    this.writing = new double[ROWS][horizon.cells()];
  }

  /** Four-second rows up to four minutes, then minutes. */
  private static int row(double lasted) {
    double fine = FINE * 4.0;
    return lasted < fine
        ? Math.max(0, (int) (lasted / 4))
        : Math.min(ROWS - 1, FINE + (int) ((lasted - fine) / 60));
  }

  private static double age(int row) {
    return row < FINE ? row * 4.0 + 2 : FINE * 4.0 + (row - FINE) * 60.0 + 30;
  }

  /** Computes all rows anew. */
  void settle(Durations talks, Durations wraps, double back) {
    talks.left(talkLeft);
    wraps.left(wrapLeft);
    double[] fresh = new double[horizon.cells()];
    for (int k = 0; k < fresh.length; k++) {
      fresh[k] = ended(wrapLeft, 0, horizon.last(k) - horizon.middle(0));
    }
    double[] talked = new double[horizon.cells()];
    for (int row = 0; row < ROWS; row++) {
      for (int m = 0; m < talked.length; m++) {
        talked[m] =
            ended(talkLeft, age(row), Horizon.STEP * (m + 1))
                - ended(talkLeft, age(row), Horizon.STEP * m);
      }
      for (int k = 0; k < talked.length; k++) {
        double free = 0;
        for (int m = 0; m <= k; m++) {
          free += talked[m] * fresh[k - m];
        }
        talking[row][k] = back * free;
        writing[row][k] = back * ended(wrapLeft, age(row), horizon.last(k));
      }
    }
  }

  private static double ended(double[] left, double age, double within) {
    double now = left[(int) (2 * age)];
    return now < 1e-100 ? 1 : 1 - left[(int) (2 * (age + within))] / now;
  }

  double[] talkingFor(double seconds) {
    return talking[row(seconds)];
  }

  double[] writingFor(double seconds) {
    return writing[row(seconds)];
  }
}
