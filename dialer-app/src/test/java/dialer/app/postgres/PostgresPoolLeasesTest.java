package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialer.app.testing.WithDatabase;
import dialer.core.engine.AdoptedAttempt;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPoolLeasesTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  @RegisterExtension static WithDatabase data = new WithDatabase();

  private Stage stage;

  @BeforeEach
  void setTheStage() {
    stage = new Stage(data);
  }

  @Test
  void oneNodeHoldsAPoolAndTheOtherWaitsUntilTheLeaseRunsOut() {
    var first = stage.leases("first", Duration.ofMillis(400));
    var second = stage.leases("second", LONG);
    PoolLease held = first.acquire(stage.pool()).orElseThrow();
    assertThat(second.acquire(stage.pool())).isEmpty();
    assertThat(first.renew(held)).isTrue();

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() ->
            assertThat(second.acquire(stage.pool()))
                .hasValueSatisfying(
                    taken -> assertThat(taken.token()).isGreaterThan(held.token())));
    assertThat(first.renew(held)).as("a dead token never lives again").isFalse();
  }

  @Test
  void aLeaseThatRanOutAndNobodyTookIsStillItsHolders() {
    var node = stage.leases("node", Duration.ofMillis(1));
    PoolLease held = node.acquire(stage.pool()).orElseThrow();
    assertThat(stage.leases("node", LONG).renew(held)).isTrue();
    assertThat(stage.leases("other", LONG).acquire(stage.pool())).isEmpty();
  }

  @Test
  void aReleasedPoolIsFreeAtOnceAndStaysReleased() {
    var first = stage.leases("first", LONG);
    PoolLease held = first.acquire(stage.pool()).orElseThrow();
    first.release(held);
    assertThat(first.renew(held)).isFalse();
    Optional<PoolLease> next = stage.leases("second", LONG).acquire(stage.pool());
    assertThat(next).isPresent();
    first.release(held);
    assertThat(stage.leases("second", LONG).renew(next.orElseThrow())).isTrue();
  }

  @Test
  void whoTakesAPoolOverIsToldWhatTheEarlierHolderLeftLive() {
    var first = stage.leases("first", LONG);
    PoolLease held = first.acquire(stage.pool()).orElseThrow();
    ProposedDial live = stage.dial(stage.stored(Stage.number(8801)));
    ProposedDial over = stage.dial(stage.stored(Stage.number(8802)));
    stage.authorizations().authorize(held, List.of(live, over), _ -> Stage.PERMITS);
    data.witness()
        .sql("update call_attempt set state = 'ENDED', outcome = 'BUSY' where id = :id")
        .param("id", over.attempt().value())
        .update();
    first.release(held);

    var second = stage.leases("second", LONG);
    PoolLease taken = second.acquire(stage.pool()).orElseThrow();
    assertThat(second.leftBehind(taken))
        .singleElement()
        .satisfies((AdoptedAttempt adopted) -> {
          assertThat(adopted.attempt()).isEqualTo(live.attempt());
          assertThat(adopted.trunk()).isEqualTo(Stage.TRUNK);
          assertThat(adopted.requiredSkills()).containsExactlyInAnyOrder("en", "sales");
        });
    assertThat(second.pools()).contains(stage.pool());
  }
}
