package dialer.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.screens.HealthBoard.Finding;
import dialer.core.engine.PoolSnapshot.TrunkLine;
import dialer.core.engine.PoolSnapshot.TrunkWish;
import dialer.core.engine.TrunkId;
import dialer.core.engine.TrunkShare;
import dialer.ui.events.Part.State;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A trunk alarms people when it refuses or breaks, not when it is well used. */
class HouseHealthTest {

  private static TrunkLine line(double pace, boolean reachable) {
    TrunkId trunk = new TrunkId("pbx1", "carrier");
    return new TrunkLine(
        trunk, 30, 10, new TrunkWish(5, false, 1), TrunkShare.NONE, pace, reachable);
  }

  @Test
  void aTrunkWithAllLinesInUseIsWellAndSaysSo() {
    assertThat(HouseHealth.trunk(line(1, true), 30))
        .isEqualTo(
            new Finding(
                "trunk",
                "pbx1/carrier",
                State.UP,
                "trunk_full",
                Map.of("used", 30, "channels", 30)));
    assertThat(HouseHealth.trunk(line(1, true), 29))
        .extracting(Finding::state, Finding::key)
        .containsExactly(State.UP, "trunk_lines");
  }

  @Test
  void aTrunkThatRefusesOrBreaksIsTold() {
    assertThat(HouseHealth.trunk(line(0.4, true), 30))
        .extracting(Finding::state, Finding::key, Finding::params)
        .containsExactly(State.DEGRADED, "trunk_slowed", Map.of("percent", 40L));
    assertThat(HouseHealth.trunk(line(1, false), 30))
        .extracting(Finding::state, Finding::key)
        .containsExactly(State.DOWN, "trunk_away");
  }
}
