package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.core.agent.AgentState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real loop in bad hours. {@link PoolWitness} watches every step; here only the end is judged.
 * A seed that fails is named by the test's name; put it into {@link #seeds()} to keep it.
 */
class PoolLoopFuzzTest {

  private static final SimulatedNetwork.Manners BUSY_TOWN =
      new SimulatedNetwork.Manners(0.5, 0.1, 0.05, 0.05, Duration.ofSeconds(40));

  static LongStream seeds() {
    return LongStream.concat(LongStream.rangeClosed(1, 25), LongStream.of(fresh()));
  }

  private static long fresh() {
    long seed = new Random().nextLong();
    System.out.println("fresh seed " + seed);
    return seed;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keepsItsPromisesInABadHour(long seed) {
    SimulatedPool pool = hour(seed);
    assertThat(pool.witness.live()).as("attempts that never ended").isZero();
    assertThat(pool.network.live()).as("legs that were left alone").isZero();
    PoolSnapshot end = pool.loop.explain(pool.heap.now());
    assertThat(end.campaigns())
        .allSatisfy(line -> {
          assertThat(line.authorizing() + line.unanswered() + line.waiting()).isZero();
          assertThat(line.talking() + line.ending()).isZero();
        });
    assertThat(end.trunks()).allSatisfy(trunk -> assertThat(trunk.inUse()).isZero());
    assertThat(end.agents()).doesNotContainKeys(AgentState.ON_CALL);
    assertThat(pool.callers.live()).as("people who rang back and never ended").isZero();
    assertThat(pool.callers.joined()).as("people who rang back and were served").isPositive();
    assertThat(pool.witness.tally().attempts()).isGreaterThan(200).isEqualTo(pool.network.dialed());
  }

  private static SimulatedPool hour(long seed) {
    SimulatedPool pool = new SimulatedPool(seed, BUSY_TOWN);
    List<CampaignPlan> plans = List.of(Plans.progressive(1), Plans.power(2, 2.5), Plans.preview(3));
    for (int i = 0; i < plans.size(); i++) {
      pool.plan(plans.get(i));
      pool.leads(plans.get(i), 100_000L * (i + 1), 2_000);
    }
    Mischief mischief = new Mischief(pool, plans, seed);
    for (int i = 0; i < 8; i++) {
      mischief.logIn();
    }
    Random when = new Random(seed + 1);
    for (int i = 0; i < 1_000; i++) {
      pool.runFor(Duration.ofMillis(when.nextInt(7_000)));
      mischief.happen();
    }
    mischief.calmDown();
    return pool;
  }

  @Test
  void theSameSeedGivesTheSameHour() {
    List<String> hours = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      SimulatedPool pool = hour(42);
      hours.add(pool.steps() + " " + pool.loop.explain(pool.heap.now()));
    }
    assertThat(hours.get(0)).isEqualTo(hours.get(1));
  }
}
