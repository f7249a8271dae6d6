package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.testing.WithDatabase;
import dialer.campaigns.desk.Conclusion;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.RefusalSaid;
import dialer.campaigns.lead.Lead;
import dialer.compliance.call.AttemptId;
import dialer.compliance.suppression.SuppressionEntry.Refusal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresKeptConclusionsTest {

  @RegisterExtension static final WithDatabase DATA = new WithDatabase();

  private static int digits = 6000;

  private Stage stage;
  private PostgresKeptConclusions kept;
  private Lead lead;
  private AttemptId attempt;

  @BeforeEach
  void anAttempt() {
    stage = new Stage(DATA);
    kept = new PostgresKeptConclusions(DATA.database(), stage.json);
    lead = stage.stored(Stage.number(digits++));
    attempt = Stage.attempt();
    stage
        .authorizations()
        .authorize(stage.lease(), List.of(stage.dial(attempt, lead)), _ -> Stage.PERMITS);
  }

  private void end() {
    DATA.witness()
        .sql(
            """
            update call_attempt set state = 'ENDED', outcome = 'CONNECTED'
            where id = :id
            """)
        .param("id", attempt.value())
        .update();
  }

  private Conclusion concluded(String disposition) {
    return new Conclusion(
        new DispositionRecord(
            attempt,
            stage.client,
            stage.campaign.id(),
            lead.id(),
            "ada",
            disposition,
            "a note",
            Optional.empty(),
            Optional.empty(),
            Stage.NOW,
            0),
        Optional.of(new RefusalSaid(Refusal.IMPLIED, RefusalSaid.Scope.PRODUCT, "no")),
        ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void whatIsTakenBackInTimeIsNeverCarriedOut() {
    kept.keep(concluded("declined"), Optional.of(Duration.ofMinutes(1)));
    assertThat(kept.due(10)).doesNotContain(concluded("declined"));
    assertThat(kept.withdraw(attempt)).isTrue();
    assertThat(kept.withdraw(attempt)).isFalse();
    kept.later(attempt, Duration.ZERO);
    assertThat(kept.due(100)).extracting(c -> c.record().attempt()).doesNotContain(attempt);
  }

  @Test
  void whatIsDueIsReadAsItWasSavedAndCannotBeTakenBackAnyMore() {
    kept.keep(concluded("busy_now"), Optional.of(Duration.ofMinutes(1)));
    kept.keep(concluded("declined"), Optional.of(Duration.ZERO));
    assertThat(kept.due(100)).contains(concluded("declined"));
    assertThat(kept.withdraw(attempt)).isFalse();
    kept.done(attempt);
    assertThat(kept.due(100)).extracting(c -> c.record().attempt()).doesNotContain(attempt);
  }

  @Test
  void whatWasSavedWhileTheyTalkWaitsForTheEndOfTheCall() {
    kept.keep(concluded("declined"), Optional.empty());
    assertThat(kept.due(100)).extracting(c -> c.record().attempt()).doesNotContain(attempt);
    end();
    assertThat(kept.due(100)).contains(concluded("declined"));
    kept.later(attempt, Duration.ofMinutes(1));
    assertThat(kept.due(100)).extracting(c -> c.record().attempt()).doesNotContain(attempt);
  }
}
