package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.postgres.screens.PostgresGivenAnswers;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.campaign.CampaignKind;
import dialer.compliance.call.AttemptId;
import dialer.core.engine.ProposedDial;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An answer is stored at the moment it is given. */
class GivenAnswersTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  @Test
  void answersOutliveWhoeverTookThemAndTheLastOneToAQuestionCounts() {
    AttemptId attempt = attempt();
    new PostgresGivenAnswers(data.database()).given(attempt, "q1", List.of("4"));
    new PostgresGivenAnswers(data.database()).given(attempt, "q1", List.of("5"));
    new PostgresGivenAnswers(data.database()).given(attempt, "q1", List.of("5"));
    new PostgresGivenAnswers(data.database()).given(attempt, "q2", List.of("a", "b"));
    new PostgresGivenAnswers(data.database()).given(attempt, "q3", List.of());
    assertThat(new PostgresGivenAnswers(data.database()).of(attempt))
        .isEqualTo(Map.of("q1", List.of("5"), "q2", List.of("a", "b"), "q3", List.of()));
    assertThat(new PostgresGivenAnswers(data.database()).of(attempt())).isEmpty();
  }

  private static int digits = 9700;

  private static AttemptId attempt() {
    Stage stage = new Stage(data, CampaignKind.SATISFACTION_SURVEY);
    ProposedDial dial = stage.dial(stage.stored(Stage.number(digits++)));
    stage.authorizations().authorize(stage.lease(), List.of(dial), _ -> Stage.PERMITS);
    return dial.attempt();
  }
}
