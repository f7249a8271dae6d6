package dialer.app.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.pool.PoolScene.Told;
import dialer.core.call.CallEvent;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolLease;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pool's loop begins, breaks, begins again, and hears of the calls that it found. */
class PoolsTest {

  private final PoolScene scene = new PoolScene();
  private final Pools pools = new Pools(scene, scene.routes, scene, scene);

  @AfterEach
  void letGo() {
    pools.close();
  }

  private void untilRunning() {
    PoolScene.until(() -> {
      pools.keep();
      return pools.snapshot(PoolScene.POOL).isPresent();
    });
  }

  @Test
  void aRingingCallThatWasLeftBehindIsBridgedWhenItIsAnswered() {
    scene.leave(PoolScene.LEFT);
    untilRunning();
    PoolScene.until(() -> scene.said.stream().anyMatch(Told.Reconcile.class::isInstance));
    scene.tellReconciled();
    scene.routes.tell(new CallEvent.Answered(PoolScene.LEFT, scene.instant()));
    PoolScene.until(() -> scene.said.contains(new Told.Bridge(PoolScene.LEFT, PoolScene.AGENT)));
    assertThat(scene.routes.orphans()).isZero();
  }

  @Test
  void aGreetingThatFailsIsTriedAgainAndTheLeaseIsGivenBackMeanwhile() {
    scene.onGreet(() -> {
      throw new IllegalStateException("the journal is away");
    });
    pools.keep();
    PoolScene.until(() -> scene.holder.get() == null);
    assertThat(pools.snapshots()).isEmpty();
    scene.onGreet(() -> {});
    untilRunning();
    assertThat(pools.tell(PoolScene.POOL, new PoolEvent.Tick(scene.instant()))).isTrue();
  }

  @Test
  void whileAGreetingTakesLongTheLeaseIsKept() {
    CountDownLatch gathered = new CountDownLatch(1);
    scene.onGreet(() -> await(gathered));
    pools.keep();
    PoolLease lease = scene.holder.get();
    pools.keep();
    pools.keep();
    assertThat(scene.renewals.get()).isEqualTo(2);
    assertThat(pools.snapshots()).isEmpty();
    gathered.countDown();
    untilRunning();
    assertThat(scene.holder.get()).isEqualTo(lease);
  }

  @Test
  void aLeaseLostDuringTheGreetingStartsNothing() {
    CountDownLatch gathered = new CountDownLatch(1);
    scene.onGreet(() -> await(gathered));
    pools.keep();
    PoolLease other = new PoolLease(PoolScene.POOL, 99);
    scene.holder.set(other);
    pools.keep();
    gathered.countDown();
    PoolScene.until(() -> scene.greeted.get() == 1);
    PoolScene.until(() -> !pools.tell(PoolScene.POOL, new PoolEvent.Tick(scene.instant())));
    assertThat(pools.snapshots()).isEmpty();
    assertThat(scene.holder.get()).isEqualTo(other);
  }

  @Test
  void whatHappensDuringTheGreetingIsHeardAfterIt() {
    scene.leave(PoolScene.LEFT);
    scene.onGreet(() ->
        pools.tell(
            PoolScene.POOL,
            new PoolEvent.NumberSuppressed(scene.instant(), List.of(PoolScene.LEFT))));
    untilRunning();
    PoolScene.until(() -> scene.said.contains(new Told.HangUp(PoolScene.LEFT)));
  }

  @Test
  void anErrorInALoopGivesThePoolUpAndItBeginsAgain() {
    untilRunning();
    PoolLease first = scene.holder.get();
    scene.failOnHangUp(new AssertionError("a bug"));
    scene.leave(PoolScene.LEFT);
    pools.tell(PoolScene.POOL, scene.adopted());
    pools.tell(
        PoolScene.POOL, new PoolEvent.NumberSuppressed(scene.instant(), List.of(PoolScene.LEFT)));
    PoolScene.until(() -> pools.snapshots().isEmpty());
    untilRunning();
    assertThat(scene.holder.get().token()).isGreaterThan(first.token());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
