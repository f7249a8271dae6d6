package dialer.campaigns.disposition;

import static dialer.campaigns.Cast.ATTEMPT;
import static dialer.campaigns.Cast.CAMPAIGN;
import static dialer.campaigns.Cast.CLIENT;
import static dialer.campaigns.Cast.LEAD;
import static dialer.campaigns.Cast.NOW;
import static dialer.campaigns.Cast.aCampaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.campaigns.Labels;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.RecordingPolicy;
import dialer.campaigns.followup.CaseId;
import dialer.campaigns.followup.CaseStep;
import dialer.campaigns.followup.Contentment;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.sales.Appointment;
import dialer.campaigns.sales.Money;
import dialer.campaigns.sales.Order;
import dialer.campaigns.survey.Answer;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.SurveyResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DispositionRulesTest {

  private static final Set<String> SAID =
      Set.of("seller_name", "agent_name", "goods_type", "purpose_is_solicitation");
  private static final Questionnaire QUESTIONS =
      new Questionnaire(
          CAMPAIGN,
          1,
          new Labels("満足度", "Satisfaction"),
          List.of(new Question.Scale("score", new Labels("点数", "Score"), true, 0, 10, List.of())));

  private static DispositionRules rules(CampaignKind kind) {
    return aCampaign().of(kind).make().dispositionRules(Optional.of(QUESTIONS));
  }

  private static DispositionRecord record(
      String key, @Nullable Instant callback, @Nullable CallResult result) {
    return new DispositionRecord(
        ATTEMPT,
        CLIENT,
        CAMPAIGN,
        LEAD,
        "mika",
        key,
        "",
        Optional.ofNullable(callback)
            .map(at -> new CallbackPromise(at, Optional.empty(), Optional.empty(), "")),
        Optional.ofNullable(result),
        NOW,
        0);
  }

  private static List<DispositionFault> faults(
      CampaignKind kind, String key, @Nullable Instant callback, @Nullable CallResult result) {
    return rules(kind).faults(record(key, callback, result), NOW);
  }

  private static CallResult ordered(Set<String> said) {
    return new CallResult.Ordered(new Order("plan", 1, Money.yen(9_800)), said);
  }

  private static CallResult appointed(Instant from) {
    return new CallResult.Appointed(
        new Appointment("plan", from, from.plusSeconds(3600), "shop"), SAID);
  }

  private static CallResult surveyed(int score, SurveyResponse.Ending ending) {
    Map<String, Answer> answers = Map.of("score", new Answer.Rating(score));
    return new CallResult.Surveyed(
        new SurveyResponse(ATTEMPT, LEAD, CAMPAIGN, 1, "", answers, ending, NOW));
  }

  private static CallResult moved(CaseStep step) {
    return new CallResult.CaseMoved(new CaseId(new UUID(7, 1)), step);
  }

  @Test
  void aSaleIsSavedOnlyAfterAllOpeningWords() {
    assertThat(faults(CampaignKind.SALES, "order", null, ordered(SAID))).isEmpty();
    assertThat(faults(CampaignKind.SALES, "order", null, ordered(Set.of("seller_name"))))
        .containsExactly(DispositionFault.OPENING_WORDS_MISSING);
    assertThat(faults(CampaignKind.SALES, "order", null, null))
        .containsExactly(DispositionFault.RESULT_MISSING);
    assertThat(faults(CampaignKind.SALES, "declined", null, ordered(SAID)))
        .containsExactly(DispositionFault.RESULT_DOES_NOT_FIT);
  }

  @Test
  void aSaleNeedsTheNoticeOfTheRecordingButNotTheConsentToIt() {
    assertThat(sale(RecordingPolicy.Consent.NONE)).isEmpty();
    assertThat(sale(RecordingPolicy.Consent.WITH_NOTICE))
        .containsExactly(DispositionFault.OPENING_WORDS_MISSING);
    assertThat(sale(RecordingPolicy.Consent.ALL_PARTY))
        .as("who declines the recording may still buy")
        .isEmpty();
  }

  /** What stands against a sale in a campaign that records so, nothing said of the recording. */
  private static List<DispositionFault> sale(RecordingPolicy.Consent consent) {
    Campaign sales = aCampaign().of(CampaignKind.SALES).make();
    return aCampaign()
        .of(CampaignKind.SALES)
        .with(sales.schedule(), new RecordingPolicy(consent, false))
        .make()
        .dispositionRules(Optional.empty())
        .faults(record("order", null, ordered(SAID)), NOW);
  }

  @Test
  void anAppointmentLiesAhead() {
    assertThat(faults(CampaignKind.SALES, "appointment", null, appointed(NOW.plusSeconds(60))))
        .isEmpty();
    assertThat(faults(CampaignKind.SALES, "appointment", null, appointed(NOW)))
        .containsExactly(DispositionFault.APPOINTMENT_NOT_AHEAD);
  }

  @Test
  void noCampaignStoresAResultOfAnotherKind() {
    List<CallResult> results =
        List.of(
            ordered(SAID),
            surveyed(9, SurveyResponse.Ending.COMPLETE),
            moved(new CaseStep.Solved(Contentment.CONTENT, "")));
    for (CampaignKind kind : CampaignKind.values()) {
      String success =
          kind.usualCatalogue().items().stream()
              .filter(item -> item.effect() == Effect.SUCCESS)
              .findFirst()
              .orElseThrow()
              .key();
      for (CallResult result : results) {
        List<DispositionFault> expected =
            result.type() == kind.resultType()
                ? List.of()
                : List.of(DispositionFault.RESULT_OF_ANOTHER_KIND);
        assertThat(faults(kind, success, null, result)).isEqualTo(expected);
      }
    }
  }

  @Test
  void aSurveySavesCompleteAnswersAsSuccessAndOthersNot() {
    CampaignKind survey = CampaignKind.SATISFACTION_SURVEY;
    assertThat(faults(survey, "answered", null, surveyed(11, SurveyResponse.Ending.COMPLETE)))
        .containsExactly(DispositionFault.ANSWERS_WRONG);
    assertThat(faults(survey, "broken_off", null, surveyed(9, SurveyResponse.Ending.COMPLETE)))
        .containsExactly(DispositionFault.RESULT_DOES_NOT_FIT);
    assertThat(faults(survey, "broken_off", null, surveyed(9, SurveyResponse.Ending.BROKEN_OFF)))
        .isEmpty();
    assertThat(faults(survey, "order", null, null)).containsExactly(DispositionFault.UNKNOWN);
  }

  @Test
  void aCaseMovesAsItsDispositionSays() {
    CampaignKind followUp = CampaignKind.FOLLOW_UP;
    Instant later = NOW.plusSeconds(3600);
    assertThat(faults(followUp, "come_back", null, moved(new CaseStep.ComeBack(later, ""))))
        .isEmpty();
    assertThat(faults(followUp, "come_back", null, moved(new CaseStep.ComeBack(NOW, ""))))
        .containsExactly(DispositionFault.CALLBACK_NOT_AHEAD);
    assertThat(faults(followUp, "given_up", null, moved(new CaseStep.ComeBack(later, ""))))
        .containsExactly(DispositionFault.RESULT_DOES_NOT_FIT);
    assertThat(faults(followUp, "solved", null, null))
        .containsExactly(DispositionFault.RESULT_MISSING);
  }

  @Test
  void aCallbackHasATimeAheadAndOthersHaveNone() {
    CampaignKind sales = CampaignKind.SALES;
    assertThat(faults(sales, "callback", NOW.plusSeconds(60), null)).isEmpty();
    assertThat(faults(sales, "callback", null, null))
        .containsExactly(DispositionFault.CALLBACK_MISSING);
    assertThat(faults(sales, "callback", NOW.minusSeconds(1), null))
        .containsExactly(DispositionFault.CALLBACK_NOT_AHEAD);
    assertThat(faults(sales, "callback", NOW.plus(Duration.ofDays(400)), null))
        .containsExactly(DispositionFault.CALLBACK_NOT_AHEAD);
    assertThat(faults(sales, "declined", NOW.plusSeconds(60), null))
        .containsExactly(DispositionFault.CALLBACK_UNWANTED);
  }

  @Test
  void aCatalogueAlwaysHasAWayToRefuseAndNoTwins() {
    Disposition order =
        new Disposition("order", new Labels("受注", "Order"), Effect.SUCCESS, '1', Set.of());
    Disposition dnc =
        new Disposition("dnc", new Labels("禁止", "Do not call"), Effect.DNC, 'x', Set.of());
    assertThatThrownBy(() -> new DispositionCatalogue(List.of(order, order)))
        .hasMessageContaining("order stands twice");
    Disposition declined =
        new Disposition("declined", new Labels("お断り", "Declined"), Effect.FINAL, '2', Set.of());
    assertThatThrownBy(() -> new DispositionCatalogue(List.of(order, declined)))
        .hasMessageContaining("do-not-call");
    assertThat(new DispositionCatalogue(List.of(order, dnc)).find("dnc")).contains(dnc);
  }
}
