package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.app.desk.KeptConclusions.Due;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.desk.Conclusion;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.RefusalSaid;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.compliance.call.AttemptId;
import dialer.compliance.suppression.SuppressionEntry.Refusal;
import java.time.Duration;
import java.time.Instant;
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
    assertThat(kept.due(100)).extracting(Due::attempt).doesNotContain(attempt);
    assertThat(kept.withdraw(attempt, _ -> {})).contains(concluded("declined"));
    assertThat(kept.withdraw(attempt, _ -> {})).isEmpty();
    assertThat(kept.due(100)).extracting(Due::attempt).doesNotContain(attempt);
  }

  @Test
  void whatIsDueIsReadAsItWasSavedAndCannotBeTakenBackAnyMore() {
    assertThat(kept.keep(concluded("busy_now"), Optional.of(Duration.ofMinutes(1)))).isEmpty();
    assertThat(kept.keep(concluded("declined"), Optional.of(Duration.ZERO)))
        .as("what was saved before in its place")
        .contains(concluded("busy_now"));
    assertThat(kept.due(100)).contains(due("declined", 0));
    assertThat(kept.withdraw(attempt, _ -> {})).isEmpty();
    kept.done(mine());
    assertThat(kept.due(100)).extracting(Due::attempt).doesNotContain(attempt);
  }

  @Test
  void whatWasSavedWhileTheyTalkWaitsForTheEndOfTheCall() {
    kept.keep(concluded("declined"), Optional.empty());
    assertThat(kept.due(100)).extracting(Due::attempt).doesNotContain(attempt);
    stage.end(attempt);
    assertThat(kept.due(100)).contains(due("declined", 0));
    kept.later(mine(), Duration.ZERO);
    assertThat(kept.due(100)).as("tried once").contains(due("declined", 1));
    kept.later(mine(), Duration.ofMinutes(1));
    assertThat(kept.due(100)).extracting(Due::attempt).doesNotContain(attempt);
  }

  @Test
  void whatIsGivenUpKeepsItsTextAndItsLeadNoLongerWaits() {
    kept.keep(concluded("declined"), Optional.of(Duration.ZERO));
    stage.end(attempt);
    kept.giveUp(mine(), "it failed 8 times");
    assertThat(kept.due(100)).extracting(Due::attempt).doesNotContain(attempt);
    assertThat(letter()).contains("a note").contains("\"declined\"");
    LeadProgress now = stage.leads().find(lead.id()).orElseThrow().progress();
    assertThat(now.state()).isEqualTo(LeadState.WITHDRAWN);
    assertThat(now.reason()).isEqualTo("conclusion_failed");
  }

  @Test
  void whatAnAdministratorTriesAgainIsDueAsItWasSaved() {
    kept.keep(concluded("declined"), Optional.of(Duration.ZERO));
    kept.giveUp(mine(), "it failed 8 times");
    kept.again(attempt, letter());
    assertThat(kept.due(100)).contains(due("declined", 0));
    assertThatThrownBy(() -> kept.again(attempt, "{\"of\": \"another version\"}"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void letterThatFindsANewerConclusionOrNoAttemptIsNotSettledInSilence() {
    kept.keep(concluded("declined"), Optional.of(Duration.ZERO));
    kept.giveUp(mine(), "it failed 8 times");
    String letter = letter();
    kept.keep(concluded("busy_now"), Optional.of(Duration.ZERO));
    assertThatThrownBy(() -> kept.again(attempt, letter))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("newer conclusion");
    assertThat(kept.due(100)).contains(due("busy_now", 0));
    assertThatThrownBy(() -> kept.again(Stage.attempt(), letter))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is gone");
  }

  @Test
  void whatTheAgentKeptMeanwhileInItsPlaceIsNotTouched() {
    kept.keep(concluded("declined"), Optional.of(Duration.ZERO));
    stage.end(attempt);
    Due read = mine();
    kept.keep(concluded("busy_now"), Optional.of(Duration.ZERO));
    kept.done(read);
    kept.later(read, Duration.ofMinutes(1));
    assertThat(kept.giveUp(read, "it failed 8 times")).isFalse();
    assertThat(kept.due(100)).contains(due("busy_now", 0));
    assertThat(stage.leads().find(lead.id()).orElseThrow().progress().state())
        .isEqualTo(LeadState.LIVE);
  }

  @Test
  void leadThatWasDialedAgainMeanwhileIsLeftAlone() {
    kept.keep(concluded("declined"), Optional.of(Duration.ZERO));
    stage.end(attempt);
    DATA.witness()
        .sql(
            """
            insert into call_attempt
            select (jsonb_populate_record(a, jsonb_build_object(
              'id', gen_random_uuid(), 'state', 'AUTHORIZED', 'outcome', null,
              'authorized_at', a.authorized_at + interval '1 minute'))).*
            from call_attempt a where a.id = :id
            """)
        .param("id", attempt.value())
        .update();
    kept.giveUp(mine(), "it failed 8 times");
    assertThat(stage.leads().find(lead.id()).orElseThrow().progress().state())
        .isEqualTo(LeadState.LIVE);
  }

  @Test
  void oneThatCannotBeReadDoesNotKeepTheOthersWaiting() {
    kept.keep(concluded("declined"), Optional.of(Duration.ZERO));
    DATA.witness()
        .sql("update kept_conclusion set conclusion = '{\"of\": 1}' where attempt_id = :id")
        .param("id", attempt.value())
        .update();
    assertThat(kept.due(100)).contains(new Due(attempt, keptAt(), Optional.empty(), 0));
    kept.giveUp(mine(), "what was saved cannot be read by this version");
    assertThat(letter()).isEqualTo("{\"of\": 1}");
  }

  private Due due(String disposition, int tries) {
    return new Due(attempt, keptAt(), Optional.of(concluded(disposition)), tries);
  }

  private Due mine() {
    return kept.due(100).stream()
        .filter(due -> due.attempt().equals(attempt))
        .findFirst()
        .orElseThrow();
  }

  private Instant keptAt() {
    return DATA.witness()
        .sql("select kept_at from kept_conclusion where attempt_id = :id")
        .param("id", attempt.value())
        .query((row, _) -> Columns.at(row, "kept_at"))
        .single();
  }

  private String letter() {
    return DATA.witness()
        .sql(
            """
            select payload::text from dead_letter
            where route = 'conclusions' and subject = :id and settled_at is null
            """)
        .param("id", attempt.toString())
        .query(String.class)
        .single();
  }
}
