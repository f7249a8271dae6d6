package dialer.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.ui.agent.AgentDesk.Presence;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeskPresenceTest {

  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  private static final UUID ADA = new UUID(1, 1);

  private final DeskPresence presence = new DeskPresence();

  @Test
  void aBrokenLineIsLostAfterTenSecondsOnceAndNotWhileItComesBack() {
    presence.changed(ADA, Presence.OPENED, NOON);
    presence.changed(ADA, Presence.BROKEN, NOON);
    assertThat(presence.lost(NOON.plusSeconds(9))).isEmpty();
    assertThat(presence.changed(ADA, Presence.OPENED, NOON.plusSeconds(9))).isTrue();
    assertThat(presence.lost(NOON.plusSeconds(60))).isEmpty();
    presence.changed(ADA, Presence.BROKEN, NOON.plusSeconds(60));
    assertThat(presence.lost(NOON.plusSeconds(70))).containsExactly(ADA);
    assertThat(presence.lost(NOON.plusSeconds(71))).isEmpty();
  }

  @Test
  void aPageThatSaidGoodbyeIsLostWithinTwoSeconds() {
    presence.changed(ADA, Presence.OPENED, NOON);
    presence.changed(ADA, Presence.CLOSED, NOON);
    assertThat(presence.lost(NOON.plusMillis(1_400))).isEmpty();
    assertThat(presence.lost(NOON.plusMillis(1_600))).containsExactly(ADA);
  }

  @Test
  void oneOfTwoScreensMayClose() {
    presence.changed(ADA, Presence.OPENED, NOON);
    presence.changed(ADA, Presence.OPENED, NOON);
    presence.changed(ADA, Presence.CLOSED, NOON);
    assertThat(presence.lost(NOON.plusSeconds(60))).isEmpty();
  }
}
