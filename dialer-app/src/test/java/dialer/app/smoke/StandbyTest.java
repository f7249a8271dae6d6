package dialer.app.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes: the one that dials stands still for a while, and wakes up again. */
@Tag("asterisk")
@Tag("long")
class StandbyTest {

  @TempDir private Path folder;

  @Test
  void theStandbyAdoptsWithinTenSecondsAndTheFirstDialsNothingWhenItWakes() throws Exception {
    try (FaultStage stage = FaultStage.start(folder, 2);
        NodeProcess first = stage.node) {
      stage.dial(600);
      stage.awaitCalls(10, Duration.ofSeconds(60));
      NodeProcess second = NodeProcess.start(stage.around, 2, stage.bank);
      assertThat(second.sight().pools()).as("pools of the standby").isZero();

      first.signal("STOP");
      Instant stopped = FaultStage.now();
      FaultStage.until(
          "the standby has adopted the pool",
          Duration.ofSeconds(10),
          () -> second.sight().pools() == 1);
      stage.excuse(stopped, FaultStage.now());
      stage.node = second;
      stage.join();
      stage.awaitCalls(8, Duration.ofSeconds(60));

      first.signal("CONT");
      Instant woken = FaultStage.now();
      FaultStage.until("the first has let go", Duration.ofSeconds(20), () -> pools(first) == 0);
      stage.awaitCalls(8, Duration.ofSeconds(60));

      assertThat(stage.count(dialedByTheFirst(woken))).as("late dials").isZero();
      Judgement judgement = stage.judge();
      assertThat(judgement.complaints()).isEmpty();
      assertThat(judgement).returns(true, Judgement::clean);
    }
  }

  private static int pools(NodeProcess node) throws Exception {
    return node.sight().pools();
  }

  private static String dialedByTheFirst(Instant since) {
    return """
    select count(*) from call_attempt
    where dialed_at > '%s' and lease_token < (select max(token) from pool_lease)
    """
        .formatted(since);
  }
}
