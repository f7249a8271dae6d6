package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.core.call.AttemptTally;
import dialer.core.call.CallOutcome;
import dialer.core.engine.CampaignPlan.RunState;
import java.time.Duration;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedDayTest {

  private static final SimulatedNetwork.Manners TOWN =
      new SimulatedNetwork.Manners(0.25, 0.1, 0.05, 0.02, Duration.ofSeconds(120));

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aDayOfTenAgentsInProgressiveModeAddsUp(long seed) {
    AttemptTally day = day(seed, Plans.progressive(1));
    assertThat(day.of(CallOutcome.CONNECTED)).isBetween(1_000L, 3_000L);
    assertThat(day.of(CallOutcome.ABANDONED)).isLessThan(day.answeredHuman() / 100);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void powerModeTalksMoreAndKeepsItsAbandonLimit(long seed) {
    AttemptTally progressive = day(seed, Plans.progressive(1));
    AttemptTally power = day(seed, Plans.power(1, 3));
    assertThat(power.of(CallOutcome.CONNECTED))
        .isGreaterThan(progressive.of(CallOutcome.CONNECTED) * 110 / 100);
    assertThat((double) power.of(CallOutcome.ABANDONED) / power.answeredHuman())
        .isLessThanOrEqualTo(0.03);
  }

  @ParameterizedTest
  @ValueSource(longs = {1})
  void previewedCallsAreNeverAbandoned(long seed) {
    AttemptTally day = day(seed, Plans.preview(1));
    assertThat(day.of(CallOutcome.CONNECTED)).isGreaterThan(500);
    assertThat(day.of(CallOutcome.ABANDONED)).isLessThan(day.answeredHuman() / 50);
  }

  private static AttemptTally day(long seed, CampaignPlan plan) {
    SimulatedPool pool = new SimulatedPool(seed, TOWN);
    pool.plan(plan);
    pool.leads(plan, 1, 40_000);
    LongStream.rangeClosed(1, 10).forEach(n -> pool.logIn(Ids.agent(n), Set.of()));
    long began = System.nanoTime();
    pool.runFor(Duration.ofHours(8));
    pool.plan(plan.in(RunState.STOPPING));
    pool.runFor(Duration.ofMinutes(30));
    AttemptTally tally = pool.witness.tally();
    System.out.printf(
        "%s seed %d: %d dialed, %d connected, %d abandoned, %d steps, %d ms, ignored %s%n",
        plan.mode(),
        seed,
        pool.network.dialed(),
        tally.of(CallOutcome.CONNECTED),
        tally.of(CallOutcome.ABANDONED),
        pool.steps(),
        (System.nanoTime() - began) / 1_000_000,
        pool.loop.explain(pool.heap.now()).ignoredEvents());
    assertThat(pool.witness.live()).isZero();
    assertThat(pool.network.live()).isZero();
    assertThat(tally.unfinished()).isZero();
    assertThat(tally.attempts()).isEqualTo(pool.network.dialed());
    return tally;
  }
}
