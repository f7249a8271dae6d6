package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dialer.app.testing.WithDatabase;
import dialer.campaigns.Labels;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.CampaignState;
import dialer.campaigns.disposition.CallResult;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.RecycleDecision;
import dialer.campaigns.followup.CaseId;
import dialer.campaigns.followup.CaseSource;
import dialer.campaigns.followup.CaseState;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.DueLead;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.LeadState;
import dialer.campaigns.sales.Money;
import dialer.campaigns.sales.Order;
import dialer.campaigns.survey.Answer;
import dialer.campaigns.survey.Branch;
import dialer.campaigns.survey.Condition;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.QuotaPlan;
import dialer.campaigns.survey.SurveyResponse;
import dialer.campaigns.survey.SurveyStore.Stored;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.PhoneNumber;
import dialer.core.engine.ProposedDial;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresResultsTest {

  @RegisterExtension static WithDatabase data = new WithDatabase();

  private static int digits = 7000;

  @Test
  void aCampaignIsReadAsItWasWrittenAndItsVersionDecidesWhoWins() {
    Stage stage = new Stage(data);
    var store = stage.campaigns();
    assertThat(store.find(stage.campaign.id())).contains(stage.campaign);
    assertThat(store.ofClient(stage.client)).containsExactly(stage.campaign);
    var paused = stage.campaign.in(CampaignState.PAUSED);
    assertThat(store.save(paused, "bruno")).isTrue();
    assertThat(store.save(paused, "bruno")).isTrue();
    assertThat(store.save(stage.campaign.in(CampaignState.STOPPED), "chiyo")).isFalse();
    assertThat(store.inStates(Set.of(CampaignState.PAUSED))).contains(paused);
    assertThatThrownBy(() -> store.create(stage.campaign, "ada"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(
            data.witness()
                .sql("select changed_by from campaign_change where campaign_id = :id order by 1")
                .param("id", stage.campaign.id().value())
                .query(String.class)
                .list())
        .containsExactly("ada", "bruno");
  }

  @Test
  void dueLeadsComeInTheOrderOfDialing() {
    Stage stage = new Stage(data);
    Lead fresh = stage.stored(Stage.number(digits++));
    Lead promised = stage.stored(Stage.number(digits++));
    Lead waiting = stage.stored(Stage.number(digits++));
    Lead later = stage.stored(Stage.number(digits++));
    stage.leads().move(promised.id(), LeadState.FRESH, at(LeadState.CALLBACK, Stage.NOW));
    stage.leads().move(waiting.id(), LeadState.FRESH, at(LeadState.WAITING, Stage.NOW));
    stage
        .leads()
        .move(later.id(), LeadState.FRESH, at(LeadState.WAITING, Stage.NOW.plusSeconds(9)));
    List<DueLead> due = stage.leads().due(stage.campaign.id(), Stage.NOW, 10);
    assertThat(due.stream().map(DueLead::lead).toList())
        .containsExactly(promised.id(), waiting.id(), fresh.id());
    var counts = stage.leads().counts(stage.campaign.id(), Stage.NOW);
    assertThat(counts.dueNow()).isEqualTo(3);
    assertThat(counts.total()).isEqualTo(4);
    stage.leads().activate(stage.list, false);
    assertThat(stage.leads().due(stage.campaign.id(), Stage.NOW, 10)).isEmpty();
  }

  @Test
  void aDispositionIsWrittenOnceAndMovesTheLeadWithIt() {
    Stage stage = new Stage(data);
    PhoneNumber number = Stage.number(digits++);
    Lead lead = stage.stored(number, Stage.number(digits++));
    AttemptId attempt = ended(stage, lead);
    var journal = new PostgresDispositionJournal(data.database(), stage.json, data.seal());
    Instant promisedAt = Stage.NOW.plusSeconds(7200);
    var promise =
        new CallbackPromise(promisedAt, Optional.of(number), Optional.of("ada"), "after lunch");
    Concluded concluded = new Concluded(stage, lead, attempt);
    DispositionRecord record = concluded.as(0, "callback", Optional.of(promise), Optional.empty());
    LeadProgress progress =
        new LeadProgress(LeadState.CALLBACK, promisedAt, 0, 1, Optional.of(promise), "callback");
    RecycleDecision next = new RecycleDecision.Again(progress, true);

    assertThat(journal.record(record, next)).isTrue();
    assertThat(journal.record(record, next)).isTrue();
    Lead after = stage.leads().find(lead.id()).orElseThrow();
    assertThat(after.progress()).isEqualTo(progress);
    assertThat(after.numbers().getFirst().usable()).isFalse();
    assertThat(stage.leads().due(stage.campaign.id(), promisedAt, 5)).isEmpty();
    assertThat(stage.leads().dueFor(stage.campaign.id(), Set.of("ada"), promisedAt, 5)).hasSize(1);

    var order = new CallResult.Ordered(new Order("tea", 2, Money.yen(4200)), Set.of("seller_name"));
    DispositionRecord corrected = concluded.as(1, "order", Optional.empty(), Optional.of(order));
    assertThat(journal.record(corrected, ended(LeadState.FINISHED))).isTrue();
    assertThat(journal.of(attempt)).contains(corrected);
    assertThat(journal.ofLead(lead.id())).containsExactly(corrected);
    assertThat(journal.counts(stage.campaign.id(), Stage.NOW, Stage.NOW.plusSeconds(60)))
        .isEqualTo(Map.of("order", 1));
    assertThat(journal.record(concluded.as(1, "other", Optional.empty(), Optional.empty()), next))
        .isFalse();
    assertThat(stage.leads().find(lead.id()).orElseThrow().progress().state())
        .isEqualTo(LeadState.FINISHED);
    assertThat(clearNumbers(number)).isZero();
  }

  @Test
  void quotasCountEachPersonOnceAndNeverPassTheirTarget() {
    Stage stage = new Stage(data, CampaignKind.SATISFACTION_SURVEY);
    var store = new PostgresSurveyStore(data.database(), stage.json);
    Questionnaire questionnaire = questionnaire(stage);
    store.save(questionnaire);
    assertThat(store.questionnaire(stage.campaign.id())).contains(questionnaire);
    assertThatThrownBy(() -> store.save(questionnaire)).isInstanceOf(IllegalStateException.class);
    store.savePlan(stage.campaign.id(), new QuotaPlan(Map.of("north", 1, "south", 2)));

    Lead ada = stage.stored(Stage.number(digits++));
    SurveyResponse first = response(stage, ada, "north");
    assertThat(store.store(first)).isEqualTo(new Stored.Counted(true, false));
    assertThat(store.store(first)).isEqualTo(new Stored.Before());
    assertThat(store.store(response(stage, ada, "south"))).isEqualTo(new Stored.AnsweredBefore());
    Lead bruno = stage.stored(Stage.number(digits++));
    assertThat(store.store(response(stage, bruno, "north"))).isEqualTo(new Stored.OverQuota());
    assertThat(store.quotaCounts(stage.campaign.id())).isEqualTo(Map.of("north", 1));
    assertThat(store.responses(stage.campaign.id(), Instant.EPOCH, 9)).contains(first).hasSize(2);
    assertThat(store.plan(stage.campaign.id()).targets()).hasSize(2);
  }

  @Test
  void aCaseOpensOnceAndItsLeadIsDueWithItForItsOwnerFirst() {
    Stage stage = new Stage(data, CampaignKind.FOLLOW_UP);
    var cases = new PostgresFollowUpCases(data.database(), stage.json);
    Lead lead = stage.stored(Stage.number(digits++));
    FollowUpCase opened = opened(stage, lead);
    assertThat(cases.open(opened)).isEqualTo(opened);
    assertThat(cases.open(opened)).isEqualTo(opened);
    assertThat(cases.openCaseOf(lead.id())).contains(opened);
    assertThat(stage.leads().dueFor(stage.campaign.id(), Set.of("ada", "chiyo"), Stage.NOW, 5))
        .extracting(DueLead::lead, DueLead::reservedFor)
        .containsExactly(tuple(lead.id(), Optional.of("ada")));
    assertThat(stage.leads().dueFor(stage.campaign.id(), Set.of("bruno"), Stage.NOW, 5)).isEmpty();
    assertThat(stage.leads().due(stage.campaign.id(), Stage.NOW, 5)).isEmpty();

    FollowUpCase solved = in(CaseState.SOLVED, opened);
    assertThat(cases.save(solved)).isTrue();
    assertThat(cases.save(in(CaseState.GIVEN_UP, opened))).isFalse();
    assertThat(cases.find(opened.id())).contains(solved);
    assertThat(cases.counts(stage.campaign.id())).isEqualTo(Map.of(CaseState.SOLVED, 1));
    assertThat(stage.leads().find(lead.id()).orElseThrow().progress().state())
        .isEqualTo(LeadState.FINISHED);
  }

  private static AttemptId ended(Stage stage, Lead lead) {
    ProposedDial dial = stage.dial(lead);
    stage.authorizations().authorize(stage.lease(), List.of(dial), _ -> Stage.PERMITS);
    data.witness()
        .sql("update call_attempt set state = 'ENDED', outcome = 'CONNECTED' where id = :id")
        .param("id", dial.attempt().value())
        .update();
    return dial.attempt();
  }

  private static LeadProgress at(LeadState state, Instant due) {
    return new LeadProgress(state, due, 0, 0, Optional.empty(), "test");
  }

  private static RecycleDecision ended(LeadState state) {
    return new RecycleDecision.Ended(at(state, Stage.NOW), false);
  }

  /** What ada concluded of one attempt. */
  private record Concluded(Stage stage, Lead lead, AttemptId attempt) {

    DispositionRecord as(
        int revision, String key, Optional<CallbackPromise> promise, Optional<CallResult> result) {
      return new DispositionRecord(
          attempt,
          stage.client,
          stage.campaign.id(),
          lead.id(),
          "ada",
          key,
          "said so",
          promise,
          result,
          Stage.NOW.plusNanos(987_654_321),
          revision);
    }
  }

  private static Questionnaire questionnaire(Stage stage) {
    Question scale =
        new Question.Scale(
            "q1",
            new Labels("満足", "Content?"),
            true,
            0,
            10,
            List.of(new Branch(new Condition.Rated("q1", 0, 3), Branch.END)));
    Question words = new Question.FreeText("q2", new Labels("理由", "Why?"), false, 200, List.of());
    return new Questionnaire(
        stage.campaign.id(), 1, new Labels("調査", "Survey"), List.of(scale, words));
  }

  private static SurveyResponse response(Stage stage, Lead lead, String segment) {
    return new SurveyResponse(
        Stage.attempt(),
        lead.id(),
        stage.campaign.id(),
        1,
        segment,
        Map.of("q1", new Answer.Rating(9), "q2", new Answer.Words("良い")),
        SurveyResponse.Ending.COMPLETE,
        Stage.NOW);
  }

  private static FollowUpCase opened(Stage stage, Lead lead) {
    return new FollowUpCase(
        new CaseId(Stage.uuid()),
        stage.client,
        stage.campaign.id(),
        lead.id(),
        new CaseSource.FromEvent("order_shipped", "77", Stage.NOW),
        "Did it arrive?",
        Optional.of("ada"),
        Stage.NOW,
        CaseState.OPEN,
        0,
        Optional.empty(),
        "",
        1);
  }

  private static FollowUpCase in(CaseState state, FollowUpCase before) {
    return new FollowUpCase(
        before.id(),
        before.client(),
        before.campaign(),
        before.lead(),
        before.source(),
        before.topic(),
        before.owner(),
        before.due(),
        state,
        before.conversations() + 1,
        before.contentment(),
        before.closedReason(),
        before.version() + 1);
  }

  /** How many rows of any table hold the number's digits. */
  private static long clearNumbers(PhoneNumber number) {
    return data
        .witness()
        .sql(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
            """)
        .query(String.class)
        .list()
        .stream()
        .mapToLong(table ->
            data.witness()
                .sql("select count(*) from " + table + " t where t::text like :digits")
                .param("digits", "%" + number.e164().substring(2) + "%")
                .query(Long.class)
                .single())
        .sum();
  }
}
