package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    inbox.offer(tick(1));
    inbox.offer(tick(2));
    assertThat(inbox.offer(tick(3))).isFalse();

    assertThat(inbox.await(Duration.ZERO))
        .containsExactly(tick(1), tick(2), new PoolEvent.Gapped(NOON));
    assertThat(inbox.lost()).isEqualTo(1);
    assertThat(inbox.offer(tick(4))).isTrue();
    assertThat(inbox.await(Duration.ZERO)).containsExactly(tick(4));
  }

  @Test
  void wakesTheLoopWhenAnEventComes() throws Exception {
    Thread.ofVirtual().start(() -> inbox.offer(tick(7)));

    assertThat(inbox.await(Duration.ofSeconds(10))).containsExactly(tick(7));
  }

  private static PoolEvent tick(int second) {
    return new PoolEvent.Tick(NOON.plusSeconds(second));
  }
}
