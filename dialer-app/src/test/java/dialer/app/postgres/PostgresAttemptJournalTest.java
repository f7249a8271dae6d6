package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dialer.app.testing.WithDatabase;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadState;
import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallOutcome;
import dialer.core.call.HangupReport;
import dialer.core.engine.JournalEntry;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresAttemptJournalTest {

  private static final AgentSessionId AGENT = new AgentSessionId(Stage.uuid());

  @RegisterExtension static WithDatabase data = new WithDatabase();

  private static int digits = 5000;

  @TempDir Path folder;

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private Stage stage;
  private PoolLease lease;
  private PostgresAttemptJournal journal;

  @BeforeEach
  void open() {
    stage = new Stage(data);
    lease = stage.lease();
    journal = newJournal();
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void writesTheLifeOfACallInOrder() {
    AttemptId attempt = dialed();
    journal.accept(new JournalEntry.Answered(attempt, at(1)));
    journal.accept(new JournalEntry.AgentJoined(attempt, at(2), AGENT));
    journal.accept(ended(attempt, CallOutcome.CONNECTED));
    awaitOutcome(attempt, "CONNECTED");
    assertThat(row(attempt, "answered_at")).contains("18:00:01");
    assertThat(row(attempt, "connected_at")).contains("18:00:02");
    assertThat(row(attempt, "agent_session")).isEqualTo(AGENT.toString());
    assertThat(row(attempt, "dial_status")).isEqualTo("ANSWER");
    assertThat(outbox(attempt)).isEqualTo(1);
  }

  @Test
  void theFirstOutcomeIsFinal() {
    AttemptId attempt = dialed();
    journal.accept(ended(attempt, CallOutcome.BUSY));
    journal.accept(ended(attempt, CallOutcome.CONNECTED));
    journal.accept(new JournalEntry.Answered(attempt, at(9)));
    awaitWritten(3);
    assertThat(row(attempt, "outcome")).isEqualTo("BUSY");
    assertThat(journal.refused()).isZero();
    assertThatThrownBy(() ->
            data.witness()
                .sql("update call_attempt set outcome = 'FAILED' where id = :id")
                .param("id", attempt.value())
                .update())
        .rootCause()
        .hasMessageContaining("final");
  }

  @Test
  void whatWasNeverDialedGivesTheLeadBackAsItWas() {
    Lead lead = stage.stored(Stage.number(digits++));
    ProposedDial dial = stage.dial(lead);
    authorize(dial);
    journal.accept(ended(dial.attempt(), CallOutcome.LOST));
    awaitOutcome(dial.attempt(), "NOT_DIALED");
    var progress = stage.leads().find(lead.id()).orElseThrow().progress();
    assertThat(progress.state()).isEqualTo(LeadState.FRESH);
    assertThat(progress.attempts()).isZero();
    assertThat(outbox(dial.attempt())).isZero();
  }

  @Test
  void aLostAttemptThatPassedTheGuardStaysLost() {
    AttemptId attempt = dialed();
    journal.accept(ended(attempt, CallOutcome.LOST));
    awaitOutcome(attempt, "LOST");
  }

  @Test
  void whatTheGuardRefusesAgainAndAgainHoldsNobodyUp() {
    Lead lead = stage.stored(Stage.number(digits++));
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ProposedDial dial = stage.dial(lead);
      authorize(dial);
      journal.accept(ended(dial.attempt(), CallOutcome.NOT_DIALED));
      awaitOutcome(dial.attempt(), "NOT_DIALED");
      waits.add(Duration.between(at(30), due(lead)));
      makeDue(lead);
    }
    assertThat(waits)
        .containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(120));
  }

  @Test
  void whatFailedWithTheJournalIsDueAtOnce() {
    Lead lead = stage.stored(Stage.number(digits++));
    ProposedDial dial = stage.dial(lead);
    authorize(dial);
    journal.accept(
        new JournalEntry.Ended(
            dial.attempt(),
            dial.campaign(),
            lead.id(),
            at(30),
            CallOutcome.NOT_DIALED,
            Optional.empty(),
            Optional.empty(),
            "journal_away"));
    awaitOutcome(dial.attempt(), "NOT_DIALED");
    assertThat(due(lead)).isEqualTo(at(30));
  }

  @ParameterizedTest
  @CsvSource({"CONNECTED, CONNECTED", "ANSWERED, ABANDONED", "DIALING, LOST"})
  void theRowKnowsWhatANodeThatTookOverCannotKnow(String state, String outcome) {
    AttemptId attempt = dialed();
    data.witness()
        .sql("update call_attempt set state = :state where id = :id")
        .param("state", state)
        .param("id", attempt.value())
        .update();
    journal.accept(ended(attempt, CallOutcome.LOST));
    awaitOutcome(attempt, outcome);
  }

  @ParameterizedTest
  @CsvSource({"NOT_NOW, FRESH", "WRONG_PERSON, WITHDRAWN"})
  void aSkippedCardIsNotShownAgainAtOnce(String reason, LeadState state) {
    Lead lead = stage.stored(Stage.number(digits++));
    journal.accept(
        new JournalEntry.CardSkipped(
            AGENT,
            at(digits),
            stage.campaign.id(),
            lead.id(),
            reason,
            at(digits).plus(Duration.ofMinutes(7))));
    awaitWritten(1);
    assertThat(due(lead)).isEqualTo(at(digits).plus(Duration.ofMinutes(7)));
    assertThat(stage.leads().find(lead.id()).orElseThrow().progress().state()).isEqualTo(state);
  }

  private static Instant due(Lead lead) {
    return data.witness()
        .sql("select due from lead where id = :id")
        .param("id", lead.id().value())
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private static void makeDue(Lead lead) {
    data.witness()
        .sql("update lead set due = :due where id = :id")
        .param("due", Columns.param(Stage.NOW))
        .param("id", lead.id().value())
        .update();
  }

  @Test
  void aDialThatTheDialplanHadGivenUpIsNoDial() {
    AttemptId attempt = dialed();
    journal.accept(ended(attempt, CallOutcome.NOT_DIALED));
    awaitOutcome(attempt, "NOT_DIALED");
    assertThat(
            data.witness()
                .sql("select count(dialed_at) from call_attempt where id = :id")
                .param("id", attempt.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void theStateNeverGoesBack() {
    AttemptId attempt = dialed();
    for (String state : List.of("AUTHORIZED", "DIALING")) {
      data.witness()
          .sql("update call_attempt set state = 'CONNECTED' where id = :id")
          .param("id", attempt.value())
          .update();
      assertThatThrownBy(() ->
              data.witness()
                  .sql("update call_attempt set state = :state where id = :id")
                  .param("state", state)
                  .param("id", attempt.value())
                  .update())
          .rootCause()
          .hasMessageContaining("back");
    }
  }

  @Test
  void anEntryPostgresRefusesIsLeftOutAndTheOthersAreWritten() {
    AttemptId attempt = dialed();
    journal.accept(
        new JournalEntry.CardSkipped(
            AGENT,
            at(1),
            stage.campaign.id(),
            stage.stored(Stage.number(digits++)).id(),
            "\0",
            at(1)));
    journal.accept(ended(attempt, CallOutcome.NO_ANSWER));
    awaitOutcome(attempt, "NO_ANSWER");
    await().until(() -> journal.refused() == 1);
  }

  @Test
  void whatAnEarlierProcessKeptOnDiskIsWrittenFirst() throws Exception {
    AttemptId attempt = dialed();
    journal.close();
    Path file = folder.resolve("journal.spool");
    new JournalSpool(file, stage.json).append(List.of(ended(attempt, CallOutcome.BUSY)));
    Files.writeString(file, "{\"type\":\"Ended\",\"att", java.nio.file.StandardOpenOption.APPEND);
    journal = newJournal();
    awaitOutcome(attempt, "BUSY");
    await().until(() -> !Files.exists(file));
  }

  /** A dial may fail for want of a connection while the journal has nothing to write. */
  @Test
  void whoWasToldOtherwiseByAnotherWayHearsThatPostgresAnswersWithinSeconds() {
    heard.clear();
    await().atMost(Duration.ofSeconds(10)).until(() -> heard.size() >= 2);
    assertThat(heard).containsOnly("back");
    assertThat(journal.away()).isFalse();
  }

  private PostgresAttemptJournal newJournal() {
    return new PostgresAttemptJournal(
        data.database(),
        stage.json,
        folder.resolve("journal.spool"),
        new PostgresAttemptJournal.Presence() {
          @Override
          public void journalAway(String reason) {
            heard.add("away");
          }

          @Override
          public void journalBack() {
            heard.add("back");
          }
        });
  }

  private AttemptId dialed() {
    ProposedDial dial = stage.dial(stage.stored(Stage.number(digits++)));
    authorize(dial);
    stage.guard().pass(dial.attempt());
    return dial.attempt();
  }

  private void authorize(ProposedDial dial) {
    stage.authorizations().authorize(lease, List.of(dial), _ -> Stage.PERMITS);
  }

  private JournalEntry.Ended ended(AttemptId attempt, CallOutcome outcome) {
    return new JournalEntry.Ended(
        attempt,
        stage.campaign.id(),
        stage.stored(Stage.number(digits++)).id(),
        at(30),
        outcome,
        Optional.empty(),
        Optional.of(new HangupReport("ANSWER", 16, "", true, HangupReport.EndedBy.CALLEE)),
        "");
  }

  private static Instant at(int second) {
    return Stage.NOW.plusSeconds(second);
  }

  private void awaitOutcome(AttemptId attempt, String outcome) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(row(attempt, "outcome")).isEqualTo(outcome));
  }

  private void awaitWritten(int entries) {
    await().atMost(Duration.ofSeconds(10)).until(() -> journal.written() >= entries);
  }

  private static String row(AttemptId attempt, String column) {
    return data.witness()
        .sql("select coalesce(%s::text, '') from call_attempt where id = :id".formatted(column))
        .param("id", attempt.value())
        .query(String.class)
        .single();
  }

  private static int outbox(AttemptId attempt) {
    return data.witness()
        .sql("select count(*) from outbox where kind = 'attempt' and subject = :id")
        .param("id", attempt.toString())
        .query(Integer.class)
        .single();
  }
}
