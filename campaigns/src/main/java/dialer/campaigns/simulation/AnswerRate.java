package dialer.campaigns.simulation;

import java.time.Duration;
import java.util.List;

/** The chance that a person answers a call that is placed now. */
public sealed interface AnswerRate {

  /**
   * The chance, 0 to 1.
   *
   * @param sinceStart how far the day has gone
   */
  double at(Duration sinceStart);

  /** The same all day. */
  record Constant(double share) implements AnswerRate {
    public Constant {
      chance(share);
    }

    @Override
    public double at(Duration sinceStart) {
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
      double share = steps.getFirst().share();
      for (Step step : steps) {
        if (step.from().compareTo(sinceStart) <= 0) {
          share = step.share();
        }
      }
      return share;
    }
  }

  private static void chance(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("an answer rate is 0 to 1, not " + share);
    }
  }
}
