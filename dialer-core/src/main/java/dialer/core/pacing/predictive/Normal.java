package dialer.core.pacing.predictive;

/** The normal law, without {@code Math}: the same bits on every machine. */
final class Normal {

  private Normal() {}

  /**
   * The share above z. Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.2.17;
   * the error is below 7.5e-8.
   */
  static double above(double z) {
    double x = Math.abs(z);
    if (x > 38) {
      return z > 0 ? 0 : 1;
    }
    double t = 1 / (1 + 0.2316419 * x);
    double poly =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double tail = density(x) * poly;
    return z >= 0 ? tail : 1 - tail;
  }

  static double density(double z) {
    return 0.3989422804014327 * StrictMath.exp(-z * z / 2);
  }

  /**
   * The share above z of a standardized sum with that skewness: the refined normal approximation of
   * the Poisson binomial, Φ̄(z) − γ (1 − z²) φ(z) / 6 (Volkova, Theory Probab. Appl. 40, 1996).
   */
  static double above(double z, double skewness) {
    double share = above(z) - skewness * (1 - z * z) * density(z) / 6;
    return Math.max(0, Math.min(1, share));
  }
}
