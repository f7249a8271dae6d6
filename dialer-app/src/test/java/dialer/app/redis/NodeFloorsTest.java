package dialer.app.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.postgres.Json;
import dialer.app.postgres.NumberSeal;
import dialer.app.screens.NodeFloors;
import dialer.app.screens.NodeFloors.NodeFloor;
import dialer.app.testing.WithDatabase;
import dialer.app.testing.WithRedis;
import dialer.core.agent.AgentState;
import dialer.core.engine.PoolId;
import dialer.ui.events.CallCounts;
import dialer.ui.events.Floor;
import dialer.ui.events.Floor.FloorAgent;
import dialer.ui.events.Floor.TrunkUse;
import dialer.ui.events.LegState;
import dialer.ui.wire.Named;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A screen shows the same floor whichever node it is connected to. */
class NodeFloorsTest {

  @RegisterExtension static final WithRedis redis = new WithRedis();

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final PoolId POOL = new PoolId(new UUID(1, 1));

  private final Json json = new Json(seal());
  private final RedisFloor floors = new RedisFloor(redis.link(), Duration.ofSeconds(15));
  private final NodeFloors active = new NodeFloors(floors, json, "node-a");
  private final NodeFloors standby = new NodeFloors(floors, json, "node-b");

  @BeforeEach
  void forget() {
    String _ = redis.link().run(RedisCommands::flushall);
  }

  private static NumberSeal seal() {
    return new WithDatabase().seal();
  }

  private static FloorAgent agent(long n) {
    return new FloorAgent(
        new UUID(2, n),
        new UUID(3, n),
        "A" + n,
        "Chiyo",
        AgentState.ON_CALL,
        NOON,
        null,
        false,
        LegState.PARKED,
        new Named("c", "Autumn"),
        3,
        60_000,
        1);
  }

  private static Floor floor(Instant at, List<FloorAgent> agents, int used) {
    return new Floor(
        at,
        agents,
        new CallCounts(used, 0, 1, 0),
        List.of(new TrunkUse("pbx1", "carrier", used, 30)),
        List.of());
  }

  private static Floor empty(Instant at) {
    return new Floor(at, List.of(), new CallCounts(0, 0, 0, 0), List.of(), List.of());
  }

  @Test
  void theStandbyShowsTheFloorOfTheActiveNodeAndHowOldItIs() {
    active.exchange(() -> new NodeFloor(List.of(POOL), floor(NOON, List.of(agent(1)), 7)));
    standby.exchange(() -> new NodeFloor(List.of(), empty(NOON.plusSeconds(8))));
    Floor shown = standby.with(empty(NOON.plusSeconds(8)), UnaryOperator.identity());
    assertThat(shown).isEqualTo(floor(NOON, List.of(agent(1)), 7));
    assertThat(standby.elsewhere(POOL)).contains("node-a");
    assertThat(active.elsewhere(POOL)).isEmpty();
  }

  @Test
  void twoWorkingNodesAreAddedUpAndWhoMovedHereIsCountedOnce() {
    active.exchange(
        () -> new NodeFloor(List.of(POOL), floor(NOON, List.of(agent(1), agent(2)), 7)));
    PoolId other = new PoolId(new UUID(1, 2));
    Floor own = floor(NOON, List.of(agent(2), agent(3)), 5);
    standby.exchange(() -> new NodeFloor(List.of(other), own));
    Floor shown = standby.with(own, UnaryOperator.identity());
    assertThat(shown.agents()).containsExactlyInAnyOrder(agent(1), agent(2), agent(3));
    assertThat(shown.calls()).isEqualTo(new CallCounts(12, 0, 2, 0));
    assertThat(shown.trunks()).containsExactly(new TrunkUse("pbx1", "carrier", 12, 30));
  }

  @Test
  void whatADeadNodeSaidOfAPoolThatIsHereByNowIsNotShown() {
    active.exchange(() -> new NodeFloor(List.of(POOL), floor(NOON, List.of(agent(1)), 7)));
    Floor own = floor(NOON.plusSeconds(9), List.of(), 0);
    standby.exchange(() -> new NodeFloor(List.of(POOL), own));
    assertThat(standby.with(own, UnaryOperator.identity())).isEqualTo(own);
  }

  @Test
  void somebodyElsesCampaignIsHiddenOnOtherNodesToo() {
    active.exchange(() -> new NodeFloor(List.of(POOL), floor(NOON, List.of(agent(1)), 7)));
    standby.exchange(() -> new NodeFloor(List.of(), empty(NOON)));
    Floor shown = standby.with(empty(NOON), FloorAgent::withoutCampaign);
    assertThat(shown.agents()).containsExactly(agent(1).withoutCampaign());
  }

  @Test
  void whoCannotSayHowItIsHereStillHearsTheOthers() {
    active.exchange(() -> new NodeFloor(List.of(POOL), floor(NOON, List.of(agent(1)), 7)));
    standby.exchange(() -> {
      throw new IllegalStateException("no database");
    });
    assertThat(standby.elsewhere(POOL)).contains("node-a");
  }

  @Test
  void withoutRedisANodeShowsItsOwn() {
    active.exchange(() -> new NodeFloor(List.of(POOL), floor(NOON, List.of(agent(1)), 7)));
    try (RedisLink nowhere = new RedisLink(RedisLink.uri("127.0.0.1", 1, "none"))) {
      RedisFloor away = new RedisFloor(nowhere, Duration.ofSeconds(1));
      NodeFloors alone = new NodeFloors(away, json, "node-c");
      Floor own = floor(NOON, List.of(agent(3)), 2);
      alone.exchange(() -> new NodeFloor(List.of(), own));
      assertThat(alone.with(own, UnaryOperator.identity())).isEqualTo(own);
      assertThat(alone.elsewhere(POOL)).isEmpty();
    }
  }
}
