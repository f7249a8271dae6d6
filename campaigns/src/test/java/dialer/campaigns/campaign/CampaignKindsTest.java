package dialer.campaigns.campaign;

import static dialer.campaigns.Cast.NOW;
import static dialer.campaigns.Cast.TOKYO;
import static dialer.campaigns.Cast.aCampaign;
import static dialer.campaigns.Cast.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.Effect;
import dialer.campaigns.disposition.EndedAttempt;
import dialer.campaigns.disposition.PastAttempt;
import dialer.campaigns.disposition.RecycleDecision;
import dialer.campaigns.disposition.RecyclePolicy;
import dialer.campaigns.disposition.ResultType;
import dialer.campaigns.lead.CallbackPromise;
import dialer.campaigns.lead.LeadCounts;
import dialer.campaigns.lead.LeadState;
import dialer.compliance.call.Purpose;
import dialer.core.call.CallOutcome;
import dialer.core.pacing.PacingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The three kinds truly differ; swapping any two breaks a line here. */
class CampaignKindsTest {

  private record Traits(
      CampaignKind kind,
      Purpose purpose,
      PacingMode mode,
      ResultType result,
      EndCondition end,
      int attempts) {}

  private static final List<Traits> TABLE =
      List.of(
          new Traits(
              CampaignKind.SALES,
              Purpose.SALES,
              PacingMode.PROGRESSIVE,
              ResultType.SALE,
              EndCondition.LEADS_USED_UP,
              6),
          new Traits(
              CampaignKind.SATISFACTION_SURVEY,
              Purpose.SURVEY,
              PacingMode.POWER,
              ResultType.ANSWERS,
              EndCondition.QUOTAS_FULL,
              4),
          new Traits(
              CampaignKind.FOLLOW_UP,
              Purpose.SERVICE,
              PacingMode.PREVIEW,
              ResultType.CASE_STEP,
              EndCondition.CASES_CLOSED,
              30));

  private static Traits traits(CampaignKind kind) {
    Campaign campaign = aCampaign().of(kind).make();
    return new Traits(
        kind,
        campaign.purpose(),
        campaign.pacing().mode(),
        campaign.dispositionRules(Optional.empty()).results(),
        kind.endCondition(),
        campaign.leadRules().recycle().maxAttempts());
  }

  @Test
  void eachKindAsksDialsEndsAndBringsWhatItsLineOfTheTableSays() {
    assertThat(Stream.of(CampaignKind.values()).map(CampaignKindsTest::traits)).isEqualTo(TABLE);
  }

  @Test
  void noTwoKindsShareATrait() {
    for (Function<Traits, Object> trait :
        List.<Function<Traits, Object>>of(
            Traits::purpose, Traits::mode, Traits::result, Traits::end, Traits::attempts)) {
      assertThat(TABLE.stream().map(trait)).doesNotHaveDuplicates();
    }
  }

  @Test
  void theSameUnansweredCallIsTriedAgainAtThreeDifferentTimes() {
    assertThat(Stream.of(CampaignKind.values()).map(CampaignKindsTest::unanswered))
        .containsExactly("2026-11-21T05:00:00Z", "2026-11-22T03:00:00Z", "2026-11-21T04:00:00Z");
  }

  /** Nobody answered at 10:00 in Tokyo. */
  private static String unanswered(CampaignKind kind) {
    PastAttempt attempt = new PastAttempt(NOW, 0, CallOutcome.NO_ANSWER, Optional.empty());
    EndedAttempt ended =
        new EndedAttempt(
            aLead().make().numbers(), List.of(attempt), Optional.empty(), Optional.empty(), TOKYO);
    RecyclePolicy policy = new RecyclePolicy(kind.usualRecycleRules());
    return policy.decide(ended, NOW).progress().due().toString();
  }

  @Test
  void anAbandonedPersonIsCalledAgainBySalesAndFollowUpAndNeverByASurvey() {
    assertThat(CampaignKind.SALES.usualRecycleRules().byOutcome())
        .containsKey(CallOutcome.ABANDONED);
    assertThat(CampaignKind.FOLLOW_UP.usualRecycleRules().byOutcome())
        .containsKey(CallOutcome.ABANDONED);
    assertThat(CampaignKind.SATISFACTION_SURVEY.usualRecycleRules().byOutcome())
        .doesNotContainKey(CallOutcome.ABANDONED);
  }

  @Test
  void aPersonWhoAnsweredTheSurveyIsNeverDialedAgainAndAnUnsolvedCaseIs() {
    RecycleDecision answered = concluded(CampaignKind.SATISFACTION_SURVEY, "answered");
    assertThat(answered.progress().state()).isEqualTo(LeadState.FINISHED);
    assertThat(answered.progress().state().dialable()).isFalse();
    RecycleDecision unsolved = concluded(CampaignKind.FOLLOW_UP, "come_back");
    assertThat(unsolved.progress().state()).isEqualTo(LeadState.CALLBACK);
  }

  private static RecycleDecision concluded(CampaignKind kind, String key) {
    Disposition said = kind.usualCatalogue().find(key).orElseThrow();
    PastAttempt attempt = new PastAttempt(NOW, 0, CallOutcome.CONNECTED, Optional.of(key));
    EndedAttempt ended =
        new EndedAttempt(
            aLead().make().numbers(),
            List.of(attempt),
            Optional.of(said),
            Optional.of(said)
                .filter(one -> one.effect() == Effect.CALLBACK)
                .map(_ ->
                    new CallbackPromise(
                        NOW.plusSeconds(3600), Optional.empty(), Optional.empty(), "")),
            TOKYO);
    return new RecyclePolicy(kind.usualRecycleRules()).decide(ended, NOW);
  }

  private static Stream<Arguments> ends() {
    LeadCounts usedUp = new LeadCounts(Map.of(LeadState.FINISHED, 5), 0, Optional.empty());
    LeadCounts open = new LeadCounts(Map.of(LeadState.FRESH, 5), 5, Optional.empty());
    LeadCounts none = new LeadCounts(Map.of(), 0, Optional.empty());
    return Stream.of(
        Arguments.of("leads used up", new EndFacts(usedUp, false, 3, false, false), "yes yes no"),
        Arguments.of(
            "leads used up, stays open", new EndFacts(usedUp, false, 3, true, false), "no no no"),
        Arguments.of("stays open, last day", new EndFacts(usedUp, false, 0, true, true), "yes yes yes"),
        Arguments.of("stays open, quotas full", new EndFacts(usedUp, true, 3, true, false), "no yes no"),
        Arguments.of("quotas full", new EndFacts(open, true, 3, false, false), "no yes no"),
        Arguments.of("last day, cases open", new EndFacts(open, false, 3, false, true), "yes yes no"),
        Arguments.of("last day, no case", new EndFacts(open, false, 0, false, true), "yes yes yes"),
        Arguments.of("no leads yet", new EndFacts(none, false, 0, false, false), "no no no"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ends")
  void eachKindIsDoneByAnotherCondition(String name, EndFacts facts, String done) {
    assertThat(
            Stream.of(CampaignKind.values())
                .map(kind -> kind.endCondition().met(facts) ? "yes" : "no")
                .collect(Collectors.joining(" ")))
        .isEqualTo(done);
  }

  @Test
  void peopleWhoBoughtBeforeAreCalledForAnotherPurposeBySalesOnly() {
    Offer own = new Offer(Optional.of("plan"), true, List.of());
    assertThat(Stream.of(CampaignKind.values()).map(kind -> purpose(kind, own)))
        .containsExactly(Purpose.SALES_TO_CUSTOMER, Purpose.SURVEY, Purpose.SERVICE);
  }

  private static Purpose purpose(CampaignKind kind, Offer offer) {
    Campaign usual = aCampaign().of(kind).make();
    return aCampaign().of(kind).with(offer, usual.staffing()).make().purpose();
  }

  @ParameterizedTest
  @EnumSource(CampaignKind.class)
  void everyKindCanPromiseACallbackAndTakeARefusal(CampaignKind kind) {
    assertThat(kind.usualCatalogue().items())
        .extracting(Disposition::effect)
        .contains(Effect.SUCCESS, Effect.CALLBACK, Effect.RETRY, Effect.DNC);
  }

  @ParameterizedTest
  @EnumSource(CampaignKind.class)
  void everyRecycledDispositionIsInTheCatalogue(CampaignKind kind) {
    assertThat(kind.usualRecycleRules().byDisposition().keySet())
        .allSatisfy(key ->
            assertThat(kind.usualCatalogue().find(key))
                .get()
                .extracting(Disposition::effect)
                .isEqualTo(Effect.RETRY));
  }
}
