package dialer.campaigns.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.campaigns.simulation.AnswerRate;
import dialer.campaigns.simulation.TimeLaw;
import dialer.core.pacing.PacingMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFileTest {

  private static final String GOOD =
      """
      scenario: small
      hours: 2
      agents:
        count: 4
        wrap_up: {lognormal: 15, cv: 0.6}
      answers: {constant: 0.2}
      setup: {fixed: 2}
      ring: {lognormal: 10, cv: 0.5, at_most: 20}
      talk: {mixture: [{share: 1, fixed: 30}, {share: 3, exponential: 90}]}
      others: {busy: 0.1}
      trunk: {lines: 40, calls_per_second: 10}
      limit: {share: 0.03}
      """;

  static List<String> shipped() throws IOException {
    Path folder = Path.of("src/main/resources/scenarios");
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedScenarioIsReadAndNamedAsItsFile(String name) {
    ScenarioFile file = ScenarioFile.read(name);
    assertThat(file.name() + ".yaml").isEqualTo(name);
    assertThat(file.day(PacingMode.PREDICTIVE, 1).length()).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void aFileSaysWhatItSays() {
    ScenarioFile file = ScenarioFile.of("small.yaml", GOOD);
    assertThat(file.roster().agents()).isEqualTo(4);
    assertThat(file.callees().talk().mean()).isEqualTo(75);
    assertThat(file.callees().ring())
        .isEqualTo(new TimeLaw.AtMost(new TimeLaw.Lognormal(10, 0.5), 20));
    assertThat(file.limit().window()).isEqualTo(Duration.ofDays(30));
    assertThat(file.limitedTo(0.01).limit().share()).isEqualTo(0.01);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "constant: 0.2 | constant: 1.2 | line 6 | answers",
        "count: 4 | count: 0 | line 4 | count",
        "count: 4 | cuont: 4 | line 4 | count",
        "share: 0.03 | share: -0.1 | line 12 | share",
        "fixed: 2 | fixed: two | line 7 | fixed",
        "busy: 0.1 | busy: 1.5 | line 10 | busy",
        "hours: 2 | hours: 30 | line 2 | hours",
        "others: | otters: | line 10 | otters",
        "lines: 40 | lines: 0 | line 11 | lines",
        "cv: 0.6 | cv: 0 | line 5 | cv",
      })
  void nonsenseIsToldWithFileLineAndField(String good, String bad, String line, String field) {
    assertThatThrownBy(() -> ScenarioFile.of("small.yaml", GOOD.replaceFirst(good, bad)))
        .isInstanceOf(ScenarioError.class)
        .hasMessageContaining("small.yaml, " + line)
        .hasMessageContaining(field);
  }

  @Test
  void whatIsNoYamlOrNoFileIsToldToo() {
    assertThatThrownBy(() -> ScenarioFile.of("x.yaml", "a: [1")).hasMessageContaining("not YAML");
    assertThatThrownBy(() -> ScenarioFile.read("/nowhere/x.yaml"))
        .hasMessageContaining("neither a readable file nor a shipped scenario");
  }

  @Test
  void burstsAreOtherOnEachDayAndSwingsAreTheSame() {
    AnswerRate bursts = new AnswerRate.Bursts(0.25, 0.5, Duration.ofMinutes(10));
    var kind = RandomGeneratorFactory.of("L64X128MixRandom");
    double one = bursts.onDay(kind.create(1)).at(Duration.ofHours(1));
    double other = bursts.onDay(kind.create(2)).at(Duration.ofHours(1));
    assertThat(one).isNotEqualTo(other).isBetween(0.03, 0.8);
    AnswerRate swing = new AnswerRate.Swing(0.25, 0.1, Duration.ofHours(8));
    assertThat(swing.onDay(kind.create(1)).at(Duration.ofHours(2))).isEqualTo(0.35);
  }

  @Test
  void aTrialIsTheSameOnOneThreadAndOnTwoAndItsFiguresAddUp() throws InterruptedException {
    ScenarioFile file = ScenarioFile.of("small.yaml", GOOD);
    Trial trial = new Trial(file, PacingMode.PREDICTIVE, 1, 3, 11);
    TrialReport report = trial.run(1);
    assertThat(trial.run(2)).isEqualTo(report);
    assertThat(report.days()).hasSize(3);
    assertThat(report.abandonBound()).isGreaterThanOrEqualTo(report.abandonRate());
    assertThat(report.json())
        .contains("\"scenario\": \"small\"", "\"mode\": \"predictive\"", "\"days\": 3")
        .contains("\"abandon_bound_30d\"", "\"days_over_limit\"", "\"calls_per_answer\"");
    TrialReport progressive = new Trial(file, PacingMode.PROGRESSIVE, 1, 3, 11).run(2);
    assertThat(report.occupancy()).isGreaterThan(progressive.occupancy() + 0.05);
  }
}
