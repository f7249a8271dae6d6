package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.core.agent.AgentEvent;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.engine.PoolSnapshot.TrunkLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pools that dial over one trunk: what the trunk can bear is kept by all of them together. */
class SharedTrunkTest {

  private static final CampaignPlan CARDS = Plans.preview(9);

  private static final SimulatedNetwork.Manners TOWN =
      new SimulatedNetwork.Manners(0.6, 0.1, 0.05, 0, Duration.ofSeconds(40));

  /** Several loops, their divider, and a carrier that counts what reaches it. */
  private static final class Town {
    private final TrunkPlan trunk;
    private final EventHeap heap = new EventHeap(SimulatedPool.START);
    private final List<SimulatedPool> pools = new ArrayList<>();
    private final List<CampaignPlan> plans = new ArrayList<>();
    private final TrunkDivider divider;
    private final Map<Integer, Optional<TrunkLine>> seen = new HashMap<>();
    private final Deque<Instant> second = new ArrayDeque<>();
    private int[] lastDialed;

    Town(int count, int channels, double perSecond, long seed) {
      trunk = new TrunkPlan(SimulatedPool.TRUNK, channels, perSecond, true);
      divider = new TrunkDivider(trunk);
      for (int i = 0; i < count; i++) {
        SimulatedPool pool = new SimulatedPool(seed + i, TOWN, heap);
        pools.add(pool);
        pool.send(new PoolEvent.TrunkPlanned(heap.now(), trunk));
        share(i, TrunkShare.NONE);
        CampaignPlan plan = Plans.power(i + 1, 3);
        plans.add(plan);
        pool.plan(plan);
        pool.leads(plan, 100_000L * (i + 1), 20_000);
      }
      lastDialed = new int[count];
      everyQuarter(seed);
    }

    private void share(int pool, TrunkShare share) {
      pools.get(pool).send(new PoolEvent.TrunkShared(heap.now(), trunk.id(), share));
    }

    /** Snapshots are up to a quarter of a second old, and a share arrives when it arrives. */
    private void everyQuarter(long seed) {
      Random late = new Random(seed);
      heap.inMillis(250, () -> divide(late));
    }

    private void divide(Random late) {
      Map<PoolId, Optional<TrunkLine>> lines = new HashMap<>();
      for (int i = 0; i < pools.size(); i++) {
        lines.put(id(i), seen.getOrDefault(i, Optional.empty()));
        seen.put(i, pools.get(i).loop.explain(heap.now()).lineOf(trunk.id()));
      }
      Map<PoolId, TrunkShare> shares = divider.divide(heap.now(), lines);
      for (int i = 0; i < pools.size(); i++) {
        int pool = i;
        TrunkShare share = shares.get(id(i));
        heap.inMillis(late.nextInt(400), () -> share(pool, share));
      }
      heap.inMillis(250, () -> divide(late));
    }

    private static PoolId id(int pool) {
      return new PoolId(new UUID(5, pool));
    }

    void agents(int pool, int count) {
      for (int i = 0; i < count; i++) {
        pools.get(pool).logIn(Ids.agent(1_000L * pool + i), Set.of());
      }
    }

    void goHome(int pool, int count) {
      for (int i = 0; i < count; i++) {
        AgentEvent out = new AgentEvent.LoggedOut(Ids.agent(1_000L * pool + i), heap.now());
        pools.get(pool).agent(out);
      }
    }

    /** Runs, and looks at the carrier every twenty milliseconds. */
    void run(Duration time) {
      Instant until = heap.now().plus(time);
      while (heap.now().isBefore(until)) {
        SimulatedPool.run(pools, heap.now().plusMillis(20));
        look();
      }
    }

    private void look() {
      assertThat(used()).as("channels at %s", heap.now()).isLessThanOrEqualTo(trunk.channels());
      for (int i = 0; i < pools.size(); i++) {
        int dialed = pools.get(i).network.dialed();
        for (; lastDialed[i] < dialed; lastDialed[i]++) {
          second.addLast(heap.now());
        }
      }
      while (!second.isEmpty() && !second.getFirst().isAfter(heap.now().minusSeconds(1))) {
        second.removeFirst();
      }
      assertThat(second.size())
          .as("calls in the second before %s", heap.now())
          .isLessThanOrEqualTo((int) Math.ceil(trunk.callsPerSecond()) + 1);
    }

    int used() {
      return pools.stream().mapToInt(pool -> pool.network.live()).sum();
    }

    int used(int pool) {
      return pools.get(pool).network.live();
    }

    int dialed(int pool) {
      return pools.get(pool).network.dialed();
    }
  }

  static LongStream seeds() {
    return LongStream.concat(LongStream.rangeClosed(1, 6), LongStream.of(new Random().nextLong()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void poolsThatComeAndGoNeverExceedTheTrunkTogether(long seed) {
    Random random = new Random(seed);
    double perSecond = List.of(0.5, 1.0, 2.5, 8.0, 30.0).get(random.nextInt(5));
    Town town = new Town(3, 5 + random.nextInt(40), perSecond, seed);
    Set<Integer> manned = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      int pool = random.nextInt(3);
      if (manned.add(pool)) {
        town.agents(pool, 12);
      } else if (random.nextBoolean()) {
        manned.remove(pool);
        town.goHome(pool, 12);
      }
      town.run(Duration.ofSeconds(5 + random.nextInt(15)));
    }
    assertThat(town.dialed(0) + town.dialed(1) + town.dialed(2)).isPositive();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void sharesThatRiseAndFallWhileTheyAreOnTheirWayNeverExceedTheTrunk(long seed) {
    Town town = new Town(2, 20, 10, seed);
    town.pools.get(1).plan(Plans.preview(2));
    town.agents(0, 60);
    town.agents(1, 4);
    town.run(Duration.ofSeconds(400));
    assertThat(town.dialed(1)).isPositive();
  }

  @Test
  void aPoolThatWorksAloneHasTheWholeTrunk() {
    Town town = new Town(2, 20, 10, 1);
    town.agents(0, 60);
    town.run(Duration.ofSeconds(60));
    assertThat(town.used(0)).isGreaterThanOrEqualTo(18);
  }

  @Test
  void aSecondPoolGetsItsHalfAsTheFirstOnesCallsEnd() {
    Town town = new Town(2, 20, 10, 2);
    town.agents(0, 60);
    town.run(Duration.ofSeconds(30));
    town.agents(1, 60);
    town.run(Duration.ofSeconds(120));
    assertThat(town.used(0)).isBetween(8, 10);
    assertThat(town.used(1)).isBetween(8, 10);
  }

  @Test
  void aPoolThatStopsGivesItsShareBack() {
    Town town = new Town(2, 20, 10, 3);
    town.agents(0, 60);
    town.agents(1, 60);
    town.run(Duration.ofSeconds(60));
    town.pools.get(1).plan(town.plans.get(1).in(RunState.STOPPING));
    town.run(Duration.ofSeconds(240));
    assertThat(town.used(1)).isZero();
    assertThat(town.used(0)).isGreaterThanOrEqualTo(18);
  }

  @Test
  void poolsTakeTurnsOnATrunkThatIsSlowerThanOneCallEach() {
    Town town = new Town(2, 100, 1, 4);
    town.agents(0, 40);
    town.agents(1, 40);
    town.run(Duration.ofMinutes(5));
    assertThat(town.dialed(0)).isGreaterThan(90);
    assertThat(town.dialed(1)).isGreaterThan(90);
  }

  /** The first pool has all of the trunk; the second has an agent, and a campaign of cards. */
  private static Town whereTheFirstPoolTookAll(int channels, double perSecond, int cards) {
    Town town = new Town(2, channels, perSecond, 5);
    SimulatedPool second = town.pools.get(1);
    second.plan(town.plans.get(1).in(RunState.PAUSED));
    second.plan(CARDS);
    second.leads(CARDS, 900_000, cards);
    town.agents(0, 60);
    town.run(Duration.ofSeconds(90));
    town.agents(1, 1);
    return town;
  }

  @Test
  void anAgentWhoAcceptsACardFindsALineThoughOtherPoolsWouldUseThemAll() {
    Town town = whereTheFirstPoolTookAll(20, 10, 50);
    assertThat(town.used(0)).as("before").isGreaterThanOrEqualTo(18);
    town.run(Duration.ofSeconds(40));
    assertThat(town.dialed(1)).isPositive();
    assertThat(town.used(0)).as("all but the agent's line").isGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest(name = "{0} channels, {1} calls per second")
  @CsvSource({"20, 10", "100, 1"})
  void aDialByHandGetsALineThoughOtherPoolsWouldUseThemAll(int channels, double perSecond) {
    Town town = whereTheFirstPoolTookAll(channels, perSecond, 0);
    town.run(Duration.ofSeconds(2));
    town.pools
        .get(1)
        .send(
            new PoolEvent.ManualDial(
                town.heap.now(), Ids.agent(1_000), CARDS.campaign(), Ids.lead(950_000)));
    town.run(PreviewDesk.LINE_PATIENCE.minusSeconds(5));
    assertThat(town.dialed(1)).isEqualTo(1);
  }
}
