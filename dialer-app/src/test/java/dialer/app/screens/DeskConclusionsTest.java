package dialer.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.testing.WithDatabase;
import dialer.campaigns.Labels;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.desk.Conclusion;
import dialer.campaigns.desk.Conclusions;
import dialer.campaigns.disposition.CallResult;
import dialer.campaigns.disposition.RefusalSaid;
import dialer.campaigns.followup.CaseId;
import dialer.campaigns.followup.CaseSource;
import dialer.campaigns.followup.CaseState;
import dialer.campaigns.followup.CaseStep;
import dialer.campaigns.followup.Contentment;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.sales.Money;
import dialer.campaigns.survey.Answer;
import dialer.campaigns.survey.Branch;
import dialer.campaigns.survey.Choice;
import dialer.campaigns.survey.Condition;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.SurveyResponse;
import dialer.compliance.suppression.SuppressionEntry.Refusal;
import dialer.ui.agent.DeskAnswer;
import dialer.ui.agent.DeskOrder;
import dialer.ui.agent.DeskOrder.DispositionForm;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an agent entered, in the campaigns' words. */
class DeskConclusionsTest {

  @RegisterExtension static final WithDatabase DATA = new WithDatabase();

  private static final Labels WORDS = new Labels("設問", "Question");

  private static DeskScene desk(CampaignKind kind) {
    return new DeskScene(DATA, kind).hasTalked();
  }

  private static DeskConclusions.Read read(DeskScene desk, DispositionForm form) {
    var state = desk.desks.board().of(desk.account).orElseThrow();
    return desk.reader.read(state, state.card().orElseThrow(), form, desk.now);
  }

  private static Conclusion ready(DeskScene desk, DispositionForm form) {
    return ((DeskConclusions.Read.Ready) read(desk, form)).conclusion();
  }

  private static String missing(DeskScene desk, DispositionForm form) {
    DeskAnswer.Refused refused = ((DeskConclusions.Read.Wrong) read(desk, form)).answer();
    assertThat(refused.key()).isEqualTo("disposition_incomplete");
    return String.valueOf(refused.params().get("what"));
  }

  /** A form with some of its entries. */
  private record Filled(
      String code,
      DeskOrder.@Nullable CallbackWish callback,
      DeskOrder.@Nullable RefusalWords refusal,
      DeskOrder.@Nullable OrderForm order,
      DeskOrder.@Nullable CaseForm followUp,
      @Nullable Integer contentment) {

    static Filled of(String code) {
      return new Filled(code, null, null, null, null, null);
    }

    Filled callback(Instant at, boolean mine) {
      return new Filled(code, new DeskOrder.CallbackWish(at, mine), null, null, null, null);
    }

    Filled followUp(Instant at) {
      return new Filled(code, null, null, null, new DeskOrder.CaseForm("", at, null), null);
    }

    Filled content(int steps) {
      return new Filled(code, null, null, null, null, steps);
    }

    DispositionForm form() {
      return new DispositionForm(
          code,
          "a note",
          List.of(),
          Optional.ofNullable(callback),
          Optional.ofNullable(refusal),
          Optional.ofNullable(order),
          Optional.empty(),
          Optional.empty(),
          Optional.ofNullable(followUp),
          Optional.ofNullable(contentment),
          Optional.empty());
    }
  }

  @Test
  void anUnknownDispositionIsRefused() {
    assertThat(read(desk(CampaignKind.SALES), Filled.of("solved").form()))
        .isEqualTo(
            new DeskConclusions.Read.Wrong(new DeskAnswer.Refused("out_of_range", Map.of())));
  }

  @Test
  void aCallbackIsTheAgentsOwnOnlyIfTheySaySo() {
    DeskScene desk = desk(CampaignKind.SALES);
    Instant at = desk.now.plusSeconds(7_200);
    assertThat(ready(desk, Filled.of("callback").callback(at, true).form()).record().callback())
        .contains(new CallbackPromise(at, Optional.empty(), Optional.of("ada"), "a note"));
    assertThat(ready(desk, Filled.of("callback").callback(at, false).form()).record().callback())
        .contains(new CallbackPromise(at, Optional.empty(), Optional.empty(), "a note"));
    assertThat(missing(desk, Filled.of("callback").form())).isEqualTo("callback_missing");
    assertThat(missing(desk, Filled.of("callback").callback(desk.now, true).form()))
        .isEqualTo("callback_not_ahead");
  }

  @Test
  void anOrderIsInTheMoneyOfTheNumberThatIsShownAndNamesWhatWasSaid() {
    DeskScene desk = desk(CampaignKind.SALES);
    desk.live.give(
        desk.account, new DeskOrder.TickOpeningWord(desk.attempt, "nobody_knows_this_word"));
    DispositionForm form =
        new Filled(
                "order",
                null,
                null,
                new DeskOrder.OrderForm("tea", new BigDecimal("19.90"), 2),
                null,
                null)
            .form();
    CallResult.Ordered ordered =
        (CallResult.Ordered) ready(desk, form).record().result().orElseThrow();
    assertThat(ordered.order().amount())
        .as("the campaign shows a number of the United States")
        .isEqualTo(new Money(new BigDecimal("19.90"), Currency.getInstance("USD")));
    assertThat(ordered.openingWords()).isEmpty();
    DispositionForm sub =
        new Filled(
                "order",
                null,
                null,
                new DeskOrder.OrderForm("tea", new BigDecimal("1.999"), 2),
                null,
                null)
            .form();
    assertThat(missing(desk, sub)).as("no such coin").isEqualTo("entry");
    assertThat(missing(desk, Filled.of("order").form())).isEqualTo("result_missing");
  }

  @Test
  void aRefusalKeepsItsKindItsReachAndItsWords() {
    DispositionForm form =
        new Filled(
                "dnc",
                null,
                new DeskOrder.RefusalWords("IMPLIED", "no, thanks", "PRODUCT"),
                null,
                null,
                null)
            .form();
    assertThat(ready(desk(CampaignKind.SALES), form).refusal())
        .contains(new RefusalSaid(Refusal.IMPLIED, RefusalSaid.Scope.PRODUCT, "no, thanks"));
  }

  @Test
  void answersBesideThePathAreLeftOutAndABrokenOffCallIsNeverRefusedForItsAnswers() {
    DeskScene desk = desk(CampaignKind.SATISFACTION_SURVEY);
    desk.surveys.save(asked(desk));
    answer(desk, "uses", "no");
    answer(desk, "how", "4");
    SurveyResponse kept = response(ready(desk, Filled.of("screened_out").form()));
    assertThat(kept.answers()).containsOnlyKeys("uses");
    assertThat(kept.ending()).isEqualTo(SurveyResponse.Ending.SCREENED_OUT);
    assertThat(missing(desk, Filled.of("answered").form())).isEqualTo("answers_wrong");

    answer(desk, "uses", "yes");
    SurveyResponse all = response(ready(desk, Filled.of("answered").form()));
    assertThat(all.ending()).isEqualTo(SurveyResponse.Ending.COMPLETE);
    assertThat(all.answers()).containsEntry("how", new Answer.Rating(4));
    assertThat(all.segment()).isEqualTo(desk.lead.segment());
  }

  @Test
  void aConversationWithoutAnyAnswerIsBrokenOffWithoutAResponse() {
    DeskScene desk = desk(CampaignKind.SATISFACTION_SURVEY);
    desk.surveys.save(asked(desk));
    assertThat(ready(desk, Filled.of("broken_off").form()).record().result()).isEmpty();
  }

  @Test
  void aCaseMovesAsItsDispositionSays() {
    DeskScene desk = desk(CampaignKind.FOLLOW_UP);
    CaseId id = opened(desk);
    Instant later = desk.now.plusSeconds(86_400);
    assertThat(step(desk, Filled.of("solved").content(5).form()))
        .isEqualTo(new CallResult.CaseMoved(id, solved(Contentment.CONTENT)));
    assertThat(missing(desk, Filled.of("solved").form())).isEqualTo("contentment");
    assertThat(step(desk, Filled.of("come_back").followUp(later).form()))
        .isEqualTo(new CallResult.CaseMoved(id, new CaseStep.ComeBack(later, "a note")));
    assertThat(missing(desk, Filled.of("come_back").form())).isEqualTo("case");
    assertThat(step(desk, Filled.of("given_up").form()))
        .isEqualTo(new CallResult.CaseMoved(id, new CaseStep.GiveUp("given_up")));
    assertThat(step(desk, Filled.of("dnc").form()))
        .as("who refuses is not called about the case either")
        .isEqualTo(new CallResult.CaseMoved(id, new CaseStep.GiveUp("dnc")));
    assertThat(missing(desk, Filled.of("hand_over").followUp(later).form()))
        .as("to whom?")
        .isEqualTo("case_owner");
  }

  private static CaseStep solved(Contentment contentment) {
    return new CaseStep.Solved(contentment, "a note");
  }

  @Test
  void withoutACaseAFollowUpComesBackAsThePromiseOfItsAgent() {
    DeskScene desk = desk(CampaignKind.FOLLOW_UP);
    Instant later = desk.now.plusSeconds(86_400);
    Conclusion conclusion = ready(desk, Filled.of("come_back").followUp(later).form());
    assertThat(conclusion.record().result()).isEmpty();
    assertThat(conclusion.record().callback())
        .contains(new CallbackPromise(later, Optional.empty(), Optional.of("ada"), "a note"));
  }

  @Test
  void aSecondConclusionOfTheSameCallIsItsNextRevision() {
    DeskScene desk = desk(CampaignKind.SALES);
    Conclusion first = ready(desk, Filled.of("declined").form());
    assertThat(first.record().revision()).isZero();
    desk.conclusions.save(first, desk.now);
    assertThat(ready(desk, Filled.of("interested").form()).record().revision()).isOne();
  }

  @Test
  void aSaveCutShortAfterTheJournalIsRepeatedAndItsCallbackRings() {
    DeskScene desk = desk(CampaignKind.SALES);
    desk.now = desk.now.plusNanos(123_456_789);
    Instant at = desk.now.plusSeconds(7_200);
    Conclusion said = ready(desk, Filled.of("callback").callback(at, false).form());
    assertThat(desk.conclusions.save(said, desk.now)).isInstanceOf(Conclusions.Saved.Done.class);
    desk.rung.clear();
    assertThat(desk.conclusions.save(said, desk.now.plusSeconds(5)))
        .isInstanceOf(Conclusions.Saved.Done.class);
    assertThat(desk.rung).containsExactly(at);
  }

  private static void answer(DeskScene desk, String question, String value) {
    DeskAnswer taken =
        desk.live.give(
            desk.account, new DeskOrder.SaveAnswer(desk.attempt, question, List.of(value)));
    assertThat(taken).isInstanceOf(DeskAnswer.Taken.class);
  }

  private static SurveyResponse response(Conclusion conclusion) {
    return ((CallResult.Surveyed) conclusion.record().result().orElseThrow()).response();
  }

  private static CallResult step(DeskScene desk, DispositionForm form) {
    return ready(desk, form).record().result().orElseThrow();
  }

  private static CaseId opened(DeskScene desk) {
    CaseId id = new CaseId(dialer.app.postgres.Stage.uuid());
    desk.cases.open(
        new FollowUpCase(
            id,
            desk.stage.client,
            desk.stage.campaign.id(),
            desk.lead.id(),
            new CaseSource.FromEvent("order_shipped", desk.lead.id().toString(), desk.now),
            "Has it arrived?",
            Optional.empty(),
            desk.now,
            CaseState.OPEN,
            0,
            Optional.empty(),
            "",
            1));
    return id;
  }

  private static Questionnaire asked(DeskScene desk) {
    Branch out = new Branch(new Condition.Chose("uses", "no"), Branch.SCREENED_OUT);
    return new Questionnaire(
        desk.stage.campaign.id(),
        1,
        WORDS,
        List.of(
            new Question.Single(
                "uses",
                WORDS,
                true,
                List.of(new Choice("yes", WORDS), new Choice("no", WORDS)),
                List.of(out)),
            new Question.Scale("how", WORDS, true, 1, 5, List.of())));
  }
}
