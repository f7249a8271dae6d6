package dialer.core.pacing.predictive;

import java.util.Arrays;

/**
 * The law of D(k): answers that come before a call answered in cell k, less agents who come free in
 * time for it. That call meets nobody if D(k) ≥ agents free now.
 *
 * <p>Answers and releases are independent yes-or-no events with chances of their own, so D is a
 * difference of two Poisson binomials: computed exactly by convolution up to {@value #EXACT}
 * events, beyond by its mean, variance and third moment ({@link Normal#above(double, double)}).
 */
final class Shortage {

  private static final int EXACT = 56;

  private final int cells;
  private final double[] mean;
  private final double[] variance;
  private final double[] third;
  private double[][] law = new double[0][0];
  private boolean exact;
  private int zero;
  private int top;

  Shortage(int cells) {
    this.cells = cells;
    this.mean = new double[cells];
    this.variance = new double[cells];
    this.third = new double[cells];
  }

  /** Nothing counted yet; how many events will be, and how many calls may be added on top. */
  void begin(int calls, int agents, int more) {
    exact = calls + agents <= EXACT;
    Arrays.fill(mean, 0);
    Arrays.fill(variance, 0);
    Arrays.fill(third, 0);
    zero = agents;
    top = agents;
    int width = agents + calls + more + 1;
    if (exact) {
      if (law.length == 0 || law[0].length < width) {
        law = new double[cells][width];
      }
      for (double[] cell : law) {
        Arrays.fill(cell, 0, zero, 0);
        cell[zero] = 1;
      }
    }
  }

  boolean isExact() {
    return exact;
  }

  /** A call that is answered before the call of cell k with chance {@code by[k]}. */
  void call(double[] by) {
    for (int k = 0; k < cells; k++) {
      double p = by[k];
      if (exact) {
        double[] cell = law[k];
        cell[top + 1] = 0;
        for (int i = top + 1; i > 0; i--) {
          cell[i] = cell[i] * (1 - p) + cell[i - 1] * p;
        }
        cell[0] *= 1 - p;
      } else {
        add(k, p, p * (1 - p) * (1 - 2 * p));
        mean[k] += p;
      }
    }
    top++;
  }

  /** An agent who is free in time for the call of cell k with chance {@code by[k]}. */
  void agent(double[] by) {
    for (int k = 0; k < cells; k++) {
      double p = by[k];
      if (exact) {
        double[] cell = law[k];
        for (int i = 0; i < top; i++) {
          cell[i] = cell[i] * (1 - p) + cell[i + 1] * p;
        }
        cell[top] *= 1 - p;
      } else {
        add(k, p, -p * (1 - p) * (1 - 2 * p));
        mean[k] -= p;
      }
    }
  }

  private void add(int k, double p, double skew) {
    variance[k] += p * (1 - p);
    third[k] += skew;
  }

  /** P(D(k) ≥ free) for the calls counted. */
  double atLeast(int k, int free) {
    if (exact) {
      double sum = 0;
      for (int i = Math.max(0, zero + free); i <= top; i++) {
        sum += law[k][i];
      }
      return Math.min(1, sum);
    }
    return atLeast(k, free, 0, 0);
  }

  /** The same by moments, with {@code more} calls besides, each before it with chance {@code p}. */
  double atLeast(int k, int free, int more, double p) {
    double v = variance[k] + more * p * (1 - p);
    double distance = free - 0.5 - mean[k] - more * p;
    if (v < 1e-9) {
      return distance > 0 ? 0 : 1;
    }
    double deviation = StrictMath.sqrt(v);
    double skew = (third[k] + more * p * (1 - p) * (1 - 2 * p)) / (v * deviation);
    return Normal.above(distance / deviation, skew);
  }
}
