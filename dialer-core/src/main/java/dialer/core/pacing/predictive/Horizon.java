package dialer.core.pacing.predictive;

/**
 * The future as the forecast sees it: cells of two seconds from now on. A call that is answered in
 * cell k is taken to be answered in its middle, 2k + 1 s from now, and may wait for an agent.
 *
 * @param cells how many, so that the longest ring ends within them
 * @param patience for how long an agent is looked for after the answer, in seconds
 */
record Horizon(int cells, double patience) {

  static final double STEP = 2;

  private static final int MOST = 33;

  static Horizon of(double ring, double patience) {
    int cells = (int) StrictMath.ceil(ring / STEP) + 1;
    return new Horizon(Math.max(4, Math.min(MOST, cells)), patience);
  }

  /** Middle of a cell, in seconds from now. */
  double middle(int cell) {
    return STEP * cell + STEP / 2;
  }

  /** Until then an agent may come free for a call that is answered in the cell. */
  double last(int cell) {
    return middle(cell) + patience;
  }
}
