package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.core.call.CallEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoopInboxTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private final LoopInbox inbox = new LoopInbox(2, InstantSource.fixed(NOON));

  @Test
  void handsOutEventsInTheOrderTheyCame() throws Exception {
    inbox.offer(tick(1));
    inbox.offer(tick(2));

    assertThat(inbox.await(Duration.ZERO)).containsExactly(tick(1), tick(2));
    assertThat(inbox.await(Duration.ZERO)).isEmpty();
  }

  @Test
  void tellsOfAGapAfterWhatCameBeforeItAndTakesNothingUntilThen() throws Exception {
    inbox.offer(call(1));
    inbox.offer(call(2));
    assertThat(inbox.offer(call(3))).isFalse();

    assertThat(inbox.await(Duration.ZERO))
        .containsExactly(call(1), call(2), new PoolEvent.Gapped(NOON));
    assertThat(inbox.lost()).isEqualTo(1);
    assertThat(inbox.offer(call(4))).isTrue();
    assertThat(inbox.await(Duration.ZERO)).containsExactly(call(4));
  }

  @Test
  void anEmergencyStopIsNeverLost() throws Exception {
    PoolEvent stop = new PoolEvent.EmergencyStopped(NOON, Optional.empty());
    inbox.offer(call(1));
    inbox.offer(call(2));
    inbox.offer(call(3));
    assertThat(inbox.offer(stop)).isTrue();

    assertThat(inbox.await(Duration.ZERO)).contains(stop).doesNotContain(call(3));
  }

  @Test
  void wakesTheLoopWhenAnEventComes() throws Exception {
    Thread.ofVirtual().start(() -> inbox.offer(tick(7)));

    assertThat(inbox.await(Duration.ofSeconds(10))).containsExactly(tick(7));
  }

  private static PoolEvent call(int second) {
    return new PoolEvent.OfCall(
        new CallEvent.Ringing(Ids.attempt(second), NOON.plusSeconds(second)));
  }

  private static PoolEvent tick(int second) {
    return new PoolEvent.Tick(NOON.plusSeconds(second));
  }
}
