package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.core.pacing.Pacer;
import dialer.core.pacing.PacingDecision;
import dialer.core.pacing.PacingEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignRunnerTest {

  private static final Instant NOW = SimulatedPool.START;

  /** A pacer with a mistake in it. */
  private static final Pacer MISTAKEN =
      new Pacer() {
        @Override
        public void observe(PacingEvent event) {}

        @Override
        public PacingDecision decide(Instant now) {
          throw new ArithmeticException("/ by zero");
        }
      };

  @Test
  void aMistakeInAPacerStopsThatCampaignAndPlacesNothing() {
    CampaignRunner runner = new CampaignRunner(Plans.progressive(1), MISTAKEN);
    assertThat(runner.isRunning()).isTrue();
    assertThat(runner.decide(NOW).place()).isZero();
    assertThat(runner.isRunning()).isFalse();
    assertThat(runner.blocks()).containsExactly("pacer_failed");
  }

  @Test
  void aPlanWithAnotherLawStartsAnew() {
    CampaignRunner runner = new CampaignRunner(Plans.progressive(1), MISTAKEN);
    runner.decide(NOW);
    runner.plan(Plans.power(1, 2), NOW, List.of());
    assertThat(runner.isRunning()).isTrue();
  }

  @Test
  void thePaceForgetsWhatIsThreeMinutesOld() {
    CampaignRunner runner = new CampaignRunner(Plans.progressive(1));
    for (int n = 1; n <= 30; n++) {
      runner.observe(new PacingEvent.CallPlaced(NOW.plusSeconds(n), Ids.attempt(n)));
    }
    assertThat(runner.dialsPerMinute(NOW.plusSeconds(31))).isEqualTo(10);
    assertThat(runner.dialsPerMinute(NOW.plusSeconds(300))).isZero();
  }
}
