package dialer.app.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the application in the middle of its work, judged by the network. */
@Tag("asterisk")
@Tag("long")
class ApplicationKilledTest {

  @TempDir private Path folder;

  @Test
  void aKilledApplicationGoesOnAfterItsRestartWithoutDialingAnybodyTwice() throws Exception {
    try (FaultStage stage = FaultStage.start(folder, 1)) {
      stage.dial(400);
      stage.awaitCalls(15, Duration.ofSeconds(60));
      stage.awaitTalks(2);

      Instant killed = FaultStage.now();
      stage.node.kill();
      stage.node = NodeProcess.start(stage.around, 1, stage.bank);
      stage.join();

      FaultStage.until(
          "all agents can work again",
          Duration.ofSeconds(20),
          () -> stage.node.sight().working() == FaultStage.AGENTS);
      stage.excuse(killed, FaultStage.now());
      stage.awaitCalls(15, Duration.ofSeconds(60));
      Judgement judgement = stage.judge();
      assertThat(judgement.complaints()).isEmpty();
      assertThat(judgement).returns(true, Judgement::clean);
      assertThat(judgement.seen().values().stream().mapToInt(n -> n).sum()).isGreaterThan(20);
    }
  }
}
