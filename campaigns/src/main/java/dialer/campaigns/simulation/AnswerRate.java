package dialer.campaigns.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The chance that a person answers a call that is placed now. */
public sealed interface AnswerRate {

  /**
   * The chance, 0 to 1.
   *
   * @param sinceStart how far the day has gone
   */
  double at(Duration sinceStart);

  /** A chance that stands for the day, to know how many leads it can use. */
  double usual();

  /** The chances of one day; those that have a luck of their own draw it here. */
  default AnswerRate onDay(RandomGenerator random) {
    return this;
  }

  /** The same all day. */
  record Constant(double share) implements AnswerRate {
    public Constant {
      chance(share);
    }

    @Override
    public double at(Duration sinceStart) {
      return share;
    }

    @Override
    public double usual() {
      return share;
    }
  }

  /** Another chance from each step on; the first begins the day. */
  record Steps(List<Step> steps) implements AnswerRate {

    /** From then on that chance. */
    public record Step(Duration from, double share) {
      public Step {
        chance(share);
      }
    }

    public Steps {
      steps = List.copyOf(steps);
      if (steps.isEmpty() || !steps.getFirst().from().isZero()) {
        throw new IllegalArgumentException("the first step of an answer rate begins the day");
      }
      for (int i = 1; i < steps.size(); i++) {
        if (steps.get(i).from().compareTo(steps.get(i - 1).from()) <= 0) {
          throw new IllegalArgumentException("the steps of an answer rate follow each other");
        }
      }
    }

    @Override
    public double at(Duration sinceStart) {
      int low = 0;
      int high = steps.size() - 1;
      while (low < high) {
        int middle = (low + high + 1) / 2;
        if (steps.get(middle).from().compareTo(sinceStart) <= 0) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return steps.get(low).share();
    }

    /** The smallest: it uses most leads. */
    @Override
    public double usual() {
      return steps.stream().mapToDouble(Step::share).min().orElse(0);
    }
  }

  /**
   * A wave over the day: mean + amplitude · sin(2π t / period).
   *
   * @param period how long one wave is
   */
  record Swing(double mean, double amplitude, Duration period) implements AnswerRate {
    public Swing {
      chance(mean - StrictMath.abs(amplitude));
      chance(mean + StrictMath.abs(amplitude));
      lasting(period, "the period of a swing");
    }

    @Override
    public double at(Duration sinceStart) {
      double turn = 2 * StrictMath.PI * sinceStart.toMillis() / period.toMillis();
      return mean + amplitude * StrictMath.sin(turn);
    }

    @Override
    public double usual() {
      return mean * 0.8;
    }
  }

  /**
   * Bursts nobody can foresee: the log-odds of the chance wander about those of {@code middle} with
   * a normal deviation, and forget exponentially (an AR(1) in steps of 30 s).
   *
   * @param deviation of the log-odds
   * @param memory after which e⁻¹ of a burst is left
   */
  record Bursts(double middle, double deviation, Duration memory) implements AnswerRate {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int STEPS = 2 * 60 * 24;

    public Bursts {
      chance(middle);
      lasting(memory, "the memory of bursts");
      if (!(deviation >= 0 && middle > 0 && middle < 1)) {
        throw new IllegalArgumentException(
            "bursts have a deviation from 0 and a middle between 0 and 1");
      }
    }

    @Override
    public double at(Duration sinceStart) {
      return middle;
    }

    @Override
    public double usual() {
      return middle * 0.8;
    }

    @Override
    public AnswerRate onDay(RandomGenerator random) {
      double kept = StrictMath.exp(-(double) STEP.toMillis() / memory.toMillis());
      double fresh = StrictMath.sqrt(1 - kept * kept);
      double odds = StrictMath.log(middle / (1 - middle));
      double burst = deviation * random.nextGaussian();
      List<Steps.Step> steps = new ArrayList<>();
      for (int n = 0; n < STEPS; n++) {
        double share = 1 / (1 + StrictMath.exp(-odds - burst));
        steps.add(new Steps.Step(STEP.multipliedBy(n), share));
        burst = kept * burst + fresh * deviation * random.nextGaussian();
      }
      return new Steps(steps);
    }
  }

  private static void lasting(Duration time, String what) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(what + " takes more than no time");
    }
  }

  private static void chance(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("an answer rate is 0 to 1, not " + share);
    }
  }
}
