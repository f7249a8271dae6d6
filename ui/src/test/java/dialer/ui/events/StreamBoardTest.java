package dialer.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.CampaignId;
import dialer.ui.security.Sight;
import dialer.ui.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When which stream gets what, on a clock that goes when told. */
class StreamBoardTest {

  private static final Topic FLOOR = new Topic.FloorTopic();
  private static final Topic CAMPAIGN = new Topic.CampaignTopic(new CampaignId(new UUID(0, 1)));

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T01:00:00Z"));
  private final AtomicInteger asked = new AtomicInteger();
  private Optional<String> snapshot = Optional.of("{}");
  private final StreamBoard board =
      new StreamBoard((_, _) -> {
        asked.incrementAndGet();
        return snapshot;
      });

  /** Keeps what it is offered. */
  private static final class Kept implements Outlet {
    final List<String> events = new ArrayList<>();

    @Override
    public void offer(Object slot, Message message) {
      events.add(message.event());
    }

    @Override
    public void close() {}

    long count(String event) {
      return events.stream().filter(event::equals).count();
    }
  }

  @Test
  void newestSnapshotOfEveryTopicComesAtOnce() {
    Kept screen = watch(FLOOR, CAMPAIGN);
    board.turn(clock.instant());
    assertThat(screen.events).containsExactlyInAnyOrder("beat", "floor", "campaign");
  }

  @Test
  void floorIsSentAtMostFourTimesASecondAndCampaignTwice() {
    Kept screen = watch(FLOOR, CAMPAIGN);
    for (int ms = 0; ms < 1000; ms += 10) {
      board.changed(FLOOR);
      board.changed(CAMPAIGN);
      board.turn(clock.instant());
      clock.advance(Duration.ofMillis(10));
    }
    assertThat(screen.count("floor")).isEqualTo(4);
    assertThat(screen.count("campaign")).isEqualTo(2);
  }

  @Test
  void changeInThePauseIsNotLost() {
    Kept screen = watch(FLOOR);
    board.turn(clock.instant());
    clock.advance(Duration.ofMillis(50));
    board.changed(FLOOR);
    board.turn(clock.instant());
    assertThat(screen.count("floor")).isEqualTo(1);
    clock.advance(Duration.ofMillis(200));
    board.turn(clock.instant());
    assertThat(screen.count("floor")).isEqualTo(2);
  }

  @Test
  void quietFloorStillSendsEveryFiveSeconds() {
    Kept screen = watch(FLOOR);
    for (int second = 0; second <= 15; second++) {
      board.turn(clock.instant());
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(screen.count("floor")).isEqualTo(4);
    assertThat(screen.count("beat")).isEqualTo(4);
  }

  @Test
  void deskIsSentOnEachChange() {
    UUID account = new UUID(0, 9);
    Topic desk = new Topic.DeskTopic(account);
    Kept screen = watch(desk);
    for (int i = 0; i < 5; i++) {
      board.changed(desk);
      board.turn(clock.instant());
      clock.advance(Duration.ofMillis(1));
    }
    assertThat(screen.count("desk")).isEqualTo(5);
  }

  @Test
  void snapshotIsMadeOnceForAllWhoSeeTheSame() {
    for (int i = 0; i < 200; i++) {
      watch(FLOOR);
    }
    board.turn(clock.instant());
    assertThat(asked).hasValue(1);
  }

  @Test
  void removedStreamGetsNothingMore() {
    Kept screen = watch(FLOOR);
    assertThat(board.remove(screen)).isPresent();
    assertThat(board.remove(screen)).isEmpty();
    board.turn(clock.instant());
    assertThat(screen.events).isEmpty();
  }

  private Kept watch(Topic... topics) {
    Kept screen = new Kept();
    board.add(
        screen,
        new Watcher(
            new UUID(0, 2), "session", "page", new Sight(false, Set.of()), List.of(topics)));
    return screen;
  }
}
