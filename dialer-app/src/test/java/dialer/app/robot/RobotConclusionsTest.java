package dialer.app.robot;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.campaigns.Labels;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignDrafts;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.desk.Conclusion;
import dialer.campaigns.disposition.Disposition;
import dialer.campaigns.disposition.DispositionRecord;
import dialer.campaigns.disposition.Effect;
import dialer.campaigns.followup.CaseId;
import dialer.campaigns.followup.CaseSource;
import dialer.campaigns.followup.CaseState;
import dialer.campaigns.followup.FollowUpCase;
import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadListId;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.lead.LeadProgress;
import dialer.campaigns.lead.NumberType;
import dialer.campaigns.survey.Branch;
import dialer.campaigns.survey.Choice;
import dialer.campaigns.survey.Condition;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.Questionnaire;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import dialer.core.engine.PoolId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Robots conclude like people: with the whole catalogue, and with what each entry needs. */
class RobotConclusionsTest {

  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  private static final Labels WORDS = new Labels("設問", "Question");
  private static final CampaignId CAMPAIGN = new CampaignId(new UUID(2, 2));
  private static final LeadId LEAD = new LeadId(new UUID(4, 4));

  private final RobotConclusions robots = new RobotConclusions(new Random(20261124));

  private List<Conclusion> many(RobotConclusions.Talk talk) {
    return IntStream.range(0, 2_000).mapToObj(_ -> robots.any(talk, NOON)).toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyDispositionIsUsedAndNearlyAllFitTheCampaignsRules(CampaignKind kind) {
    RobotConclusions.Talk talk = talk(kind);
    var rules = talk.campaign().dispositionRules(talk.questions());
    Map<Boolean, List<Conclusion>> fit =
        many(talk).stream()
            .collect(Collectors.partitioningBy(c -> rules.faults(c.record(), NOON).isEmpty()));
    assertThat(fit.get(true))
        .extracting(conclusion -> conclusion.record().disposition())
        .containsAll(
            talk.campaign().leadRules().catalogue().items().stream()
                .map(Disposition::key)
                .toList());
    assertThat(fit.get(false).size())
        .as("answers that screen a person out of a survey are no success")
        .isLessThan(kind == CampaignKind.SATISFACTION_SURVEY ? 700 : 1);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsPlainFitsEveryCampaign(CampaignKind kind) {
    RobotConclusions.Talk talk = talk(kind);
    DispositionRecord plain = robots.plain(talk, NOON).record();
    assertThat(talk.campaign().dispositionRules(talk.questions()).faults(plain, NOON)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void successBringsItsResultAndRefusalItsWords(CampaignKind kind) {
    RobotConclusions.Talk talk = talk(kind);
    List<Conclusion> successes = new ArrayList<>();
    for (Conclusion one : many(talk)) {
      Effect effect =
          talk.campaign()
              .leadRules()
              .catalogue()
              .find(one.record().disposition())
              .orElseThrow()
              .effect();
      assertThat(one.refusal().isPresent()).isEqualTo(effect == Effect.DNC);
      if (effect == Effect.SUCCESS) {
        successes.add(one);
      }
    }
    assertThat(successes).hasSizeGreaterThan(200).allMatch(c -> c.record().result().isPresent());
  }

  private static RobotConclusions.Talk talk(CampaignKind kind) {
    Campaign campaign =
        CampaignDrafts.usual(
            new CampaignDrafts.Title(CAMPAIGN, new ClientId(new UUID(1, 1)), "秋", kind),
            new PoolId(new UUID(3, 3)),
            ZoneId.of("Asia/Tokyo"),
            Locale.JAPANESE);
    boolean followUp = kind == CampaignKind.FOLLOW_UP;
    boolean survey = kind == CampaignKind.SATISFACTION_SURVEY;
    return new RobotConclusions.Talk(
        campaign,
        lead(campaign),
        new AttemptId(new UUID(5, 5)),
        0,
        "robot001",
        followUp ? Optional.of(open(campaign)) : Optional.empty(),
        survey ? Optional.of(asked()) : Optional.empty(),
        List.of("robot002"));
  }

  private static Lead lead(Campaign campaign) {
    return new Lead(
        LEAD,
        campaign.client(),
        CAMPAIGN,
        new LeadListId(new UUID(6, 6)),
        LeadPerson.named("千代"),
        List.of(LeadNumber.imported(0, new PhoneNumber("+819012345678"), NumberType.MOBILE)),
        Set.of(),
        100,
        "20-39",
        Map.of(),
        LeadProgress.fresh(NOON));
  }

  private static FollowUpCase open(Campaign campaign) {
    return new FollowUpCase(
        new CaseId(new UUID(7, 7)),
        campaign.client(),
        CAMPAIGN,
        LEAD,
        new CaseSource.FromEvent("order_shipped", "1", NOON),
        "届いたか",
        Optional.empty(),
        NOON,
        CaseState.OPEN,
        0,
        Optional.empty(),
        "",
        1);
  }

  private static Questionnaire asked() {
    Branch out = new Branch(new Condition.Chose("uses", "no"), Branch.SCREENED_OUT);
    List<Choice> choices = List.of(new Choice("yes", WORDS), new Choice("no", WORDS));
    return new Questionnaire(
        CAMPAIGN,
        1,
        WORDS,
        List.of(
            new Question.Single("uses", WORDS, true, choices, List.of(out)),
            new Question.Multiple("which", WORDS, true, choices, 1, 2, List.of()),
            new Question.Scale("how", WORDS, true, 1, 5, List.of()),
            new Question.FreeText("why", WORDS, false, 3, List.of())));
  }
}
