package dialer.campaigns.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.core.pacing.PacingMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What predictive pacing brings on simulated floors, from cold each day. */
class PredictiveDaysTest {

  private static TrialReport run(String scenario, PacingMode mode, int days)
      throws InterruptedException {
    return new Trial(ScenarioFile.read(scenario), mode, 1, days, 41).run(2);
  }

  @Test
  void threeAgentsGainOverProgressiveAndTheLimitIsKept() throws InterruptedException {
    TrialReport progressive = run("n3", PacingMode.PROGRESSIVE, 2);
    TrialReport predictive = run("n3", PacingMode.PREDICTIVE, 2);
    assertThat(predictive.occupancy()).isGreaterThan(progressive.occupancy() + 0.08);
    assertThat(predictive.abandonRate()).isLessThan(0.034);
  }

  @Test
  void aLimitOfZeroIsProgressive() throws InterruptedException {
    ScenarioFile none = ScenarioFile.read("n3").limitedTo(0);
    TrialReport report = new Trial(none, PacingMode.PREDICTIVE, 1, 1, 41).run(1);
    assertThat(report.abandonRate()).isLessThan(0.005);
  }

  @Tag("long")
  @ParameterizedTest
  @CsvSource({
    "n3, 20, 0.69",
    "n10, 12, 0.805",
    "n10-p08, 12, 0.78",
    "n30, 6, 0.895",
    "n30-jump, 4, 0.89",
    "n30-bursts, 4, 0.88",
    "n100, 3, 0.95"
  })
  void theLimitIsKeptAndAgentsTalk(String scenario, int days, double occupancy)
      throws InterruptedException {
    TrialReport report = run(scenario, PacingMode.PREDICTIVE, days);
    assertThat(report.occupancy()).isGreaterThan(occupancy);
    assertThat(report.abandonBound()).isLessThan(0.0305);
  }
}
