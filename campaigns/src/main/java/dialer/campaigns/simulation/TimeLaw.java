package dialer.campaigns.simulation;

import java.util.List;
import java.util.random.RandomGenerator;

/** How long something takes: a distribution of times, in seconds. */
public sealed interface TimeLaw {

  /** The mean, in seconds. */
  double mean();

  /** One time, in seconds, at least 0. */
  double draw(RandomGenerator random);

  /** Always the same. */
  record Fixed(double mean) implements TimeLaw {
    public Fixed {
      positive(mean, "a fixed time");
    }

    @Override
    public double draw(RandomGenerator random) {
      return mean;
    }
  }

  /** Without memory: what is left never depends on how long it took so far. */
  record Exponential(double mean) implements TimeLaw {
    public Exponential {
      positive(mean, "the mean of an exponential law");
    }

    @Override
    public double draw(RandomGenerator random) {
      return -StrictMath.log(1 - random.nextDouble()) * mean;
    }
  }

  /**
   * The usual shape of talk times. With s² = ln(1 + cv²), its logarithm is normal with mean
   * ln(mean) − s²/2 and deviation s.
   *
   * @param cv standard deviation over mean, above 0
   */
  record Lognormal(double mean, double cv) implements TimeLaw {
    public Lognormal {
      positive(mean, "the mean of a lognormal law");
      if (!(cv > 0)) {
        throw new IllegalArgumentException("cv of a lognormal law must be above 0, not " + cv);
      }
    }

    @Override
    public double draw(RandomGenerator random) {
      double square = StrictMath.log(1 + cv * cv);
      double middle = StrictMath.log(mean) - square / 2;
      return StrictMath.exp(middle + StrictMath.sqrt(square) * random.nextGaussian());
    }
  }

  /**
   * Another law, and what would take longer than {@code most} seconds takes just that.
   *
   * @param most at least 0
   */
  record AtMost(TimeLaw law, double most) implements TimeLaw {
    public AtMost {
      positive(most, "the longest time of a law");
    }

    /** The mean of the law without its end: an upper bound. */
    @Override
    public double mean() {
      return Math.min(law.mean(), most);
    }

    @Override
    public double draw(RandomGenerator random) {
      return Math.min(most, law.draw(random));
    }
  }

  /** One of several laws, each with its share. */
  record Mixture(List<Part> parts) implements TimeLaw {

    /**
     * One law of a mixture.
     *
     * @param share above 0; shares are taken relative to their sum
     */
    public record Part(double share, TimeLaw law) {}

    public Mixture {
      parts = List.copyOf(parts);
      if (parts.isEmpty() || parts.stream().anyMatch(part -> !(part.share() > 0))) {
        throw new IllegalArgumentException("a mixture wants parts, each with a share above 0");
      }
    }

    private double sum() {
      return parts.stream().mapToDouble(Part::share).sum();
    }

    @Override
    public double mean() {
      return parts.stream().mapToDouble(part -> part.share() * part.law().mean()).sum() / sum();
    }

    @Override
    public double draw(RandomGenerator random) {
      double at = random.nextDouble() * sum();
      for (Part part : parts) {
        at -= part.share();
        if (at < 0) {
          return part.law().draw(random);
        }
      }
      return parts.getLast().law().draw(random);
    }
  }

  private static void positive(double value, String what) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(what + " must be 0 or more seconds, not " + value);
    }
  }
}
