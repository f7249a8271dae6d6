package dialer.core.pacing.predictive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ForecastMathTest {

  private static double[] chances(SplittableRandom random, int cells, double most) {
    double[] by = new double[cells];
    double p = 0;
    for (int k = 0; k < cells; k++) {
      p += most / cells * random.nextDouble();
      by[k] = p;
    }
    return by;
  }

  @Test
  void theExactLawOfAShortageIsThatOfCoinsTossed() {
    Shortage shortage = new Shortage(1);
    shortage.begin(2, 1, 0);
    shortage.call(new double[] {0.2});
    shortage.call(new double[] {0.5});
    shortage.agent(new double[] {0.3});
    assertThat(shortage.atLeast(0, 2)).isCloseTo(0.2 * 0.5 * 0.7, within(1e-12));
    double one = 0.2 * 0.5 * 0.3 + (0.2 * 0.5 + 0.8 * 0.5) * 0.7;
    assertThat(shortage.atLeast(0, 1)).isCloseTo(0.07 + one, within(1e-12));
    assertThat(shortage.atLeast(0, -1)).isCloseTo(1, within(1e-12));
  }

  @Test
  void beyondTheExactTheTailIsThatOfTheConvolutionWithinASixthOfItself() {
    SplittableRandom random = new SplittableRandom(3);
    Shortage moments = new Shortage(4);
    moments.begin(40, 30, 0);
    double[][] law = new double[4][72];
    for (double[] cell : law) {
      cell[30] = 1;
    }
    for (int n = 0; n < 70; n++) {
      double[] by = chances(random, 4, n < 40 ? 0.5 : 0.35);
      boolean call = n < 40;
      for (int k = 0; k < 4; k++) {
        law[k] = convolved(law[k], by[k], call);
      }
      if (call) {
        moments.call(by);
      } else {
        moments.agent(by);
      }
    }
    assertThat(moments.isExact()).isFalse();
    for (int k = 0; k < 4; k++) {
      for (int free = 0; free < 14; free++) {
        double exact = above(law[k], 30 + free);
        if (exact > 0.002 && exact < 0.2) {
          assertThat(moments.atLeast(k, free)).isCloseTo(exact, within(exact / 6));
        }
      }
    }
  }

  private static double[] convolved(double[] law, double p, boolean up) {
    double[] next = new double[law.length];
    for (int i = 1; i < law.length - 1; i++) {
      next[i] += law[i] * (1 - p);
      next[i + (up ? 1 : -1)] += law[i] * p;
    }
    next[0] += law[0];
    return next;
  }

  private static double above(double[] law, int from) {
    double sum = 0;
    for (int i = from; i < law.length; i++) {
      sum += law[i];
    }
    return sum;
  }

  @Test
  void theNormalTailAgreesWithTheTables() {
    assertThat(Normal.above(1.6448536)).isCloseTo(0.05, within(1e-6));
    assertThat(Normal.above(-2.3263479)).isCloseTo(0.99, within(1e-6));
    assertThat(Normal.above(0)).isCloseTo(0.5, within(1e-7));
  }

  @Test
  void theChanceFollowsAJumpWithinAboutTwentyAnswersAndIsQuietOtherwise() {
    SplittableRandom random = new SplittableRandom(7);
    AnswerChance chance = new AnswerChance();
    double due = 0.65;
    for (int step = 0; step < 14_400; step++) {
      chance.pass(0.5, due, random.nextDouble() < 0.15 * due ? 1 : 0);
    }
    assertThat(chance.mean()).isCloseTo(0.15, within(0.03));
    for (int step = 0; step < 140; step++) {
      chance.pass(0.5, due, random.nextDouble() < 0.45 * due ? 1 : 0);
    }
    assertThat(chance.mean()).isGreaterThan(0.3);
  }

  @Test
  void durationsLearnTheMeanEvenWhileLongOnesStillLast() {
    SplittableRandom random = new SplittableRandom(11);
    Durations talks = new Durations(120);
    double[] lasting = new double[Durations.CELLS];
    for (int n = 0; n < 900; n++) {
      double talk = -StrictMath.log(1 - random.nextDouble()) * 60;
      double seen = 100 * random.nextDouble();
      if (talk <= seen) {
        talks.ended(talk);
      } else {
        Durations.atRisk(seen, lasting);
      }
    }
    talks.settle(lasting);
    assertThat(talks.mean()).isCloseTo(60, within(7.0));
  }

  @Test
  void aWorkingAgentIsMoreLikelyFreeTheLongerOneLooksAhead() {
    Horizon horizon = Horizon.of(25, 1.8);
    Releases releases = new Releases(horizon);
    releases.settle(new Durations(120), new Durations(15), 1);
    double[] talking = releases.talkingFor(60);
    double[] writing = releases.writingFor(10);
    for (int k = 1; k < horizon.cells(); k++) {
      assertThat(talking[k]).isBetween(talking[k - 1], 1.0);
      assertThat(writing[k]).isGreaterThan(talking[k]);
    }
    assertThat(talking[horizon.cells() - 1]).isBetween(0.05, 0.3);
  }
}
