package dialer.campaigns.message;

/**
 * Another number of samples per second, by a windowed sinc: {@code y(t) = Σ x(n) · h(t − n)} with
 * {@code h(d) = 2f · sinc(2f · d) · hann(d / w)}, f = 0.45 × the lower rate as a share of the
 * source's, w = 8 / (2f) samples each side. What is above the new rate's reach would be heard as
 * whistling and is left out.
 */
final class Resampling {

  private static final int LOBES = 8;

  private Resampling() {}

  static short[] to(int rate, int from, short[] source) {
    if (rate == from) {
      return source;
    }
    double cutoff = 0.45 * Math.min(rate, from) / from;
    double reach = LOBES / (2 * cutoff);
    short[] result = new short[(int) ((long) source.length * rate / from)];
    for (int i = 0; i < result.length; i++) {
      double value = at((double) i * from / rate, source, cutoff, reach);
      result[i] = (short) Math.clamp(Math.round(value), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return result;
  }

  private static double at(double t, short[] source, double cutoff, double reach) {
    int first = Math.max(0, (int) Math.ceil(t - reach));
    int last = Math.min(source.length - 1, (int) Math.floor(t + reach));
    double sum = 0;
    for (int n = first; n <= last; n++) {
      double d = t - n;
      double window = 0.5 + 0.5 * Math.cos(Math.PI * d / reach);
      sum += source[n] * 2 * cutoff * sinc(2 * cutoff * d) * window;
    }
    return sum;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }
}
