package dialer.app.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.box.TelephoneBox;
import dialer.app.runs.LiveOrders;
import dialer.campaigns.Labels;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignDrafts;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.CampaignOrder;
import dialer.campaigns.campaign.CampaignStore;
import dialer.campaigns.campaign.Client;
import dialer.campaigns.campaign.LaunchCheck;
import dialer.campaigns.campaign.Line;
import dialer.campaigns.message.MessageId;
import dialer.campaigns.message.MessageKind;
import dialer.campaigns.survey.Choice;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.QuotaPlan;
import dialer.campaigns.survey.SurveyStore;
import dialer.campaigns.survey.UnattendedQuestions;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.rulebook.Rulebooks;
import dialer.core.engine.TrunkId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A survey that is asked by recordings: the whole program on a real Asterisk; people of the network
 * press keys. No agent is logged in at any time.
 */
@Tag("asterisk")
class UnattendedQuestionsTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private static PracticeFloor floor;
  private static Campaign campaign;
  private static LeadId answers;
  private static LeadId refuses;
  private static LeadId hangsUp;

  @BeforeAll
  static void start() throws Exception {
    floor = new PracticeFloor();
    floor
        .world
        .part(CampaignStore.class)
        .save(new Client(floor.client, "Power", Optional.of(PracticeFloor.OURS), ZONE, 1));
    campaign = campaign("Unattended", List.of(Rulebooks.SANDBOX), recordings());
    floor.create(campaign);
    ask(campaign);
    floor
        .world
        .part(SurveyStore.class)
        .savePlan(campaign.id(), new QuotaPlan(Map.of("60+", 5, "20-39", 5)));
    answers = floor.lead(campaign, new PhoneNumber("+819015000008"), "60+");
    refuses = floor.lead(campaign, new PhoneNumber("+819015000007"), "60+");
    hangsUp = floor.lead(campaign, new PhoneNumber("+819015000005"), "20-39");
    floor.start(campaign);
  }

  @AfterAll
  static void stop() throws Exception {
    if (floor != null) {
      floor.close();
    }
  }

  private static UnattendedQuestions recordings() {
    return new UnattendedQuestions(
        Optional.of(prompt(500)),
        Map.of("content", prompt(600), "rating", prompt(700), "again", prompt(800)),
        Optional.of(prompt(900)),
        8);
  }

  private static MessageId prompt(double hertz) {
    return floor.tone(MessageKind.PROMPT, hertz, 1).id();
  }

  private static void ask(Campaign of) {
    Labels words = new Labels("質問", "Question");
    List<Choice> choices =
        Stream.of("yes", "no", "perhaps").map(key -> new Choice(key, words)).toList();
    floor
        .world
        .part(SurveyStore.class)
        .save(
            new Questionnaire(
                of.id(),
                1,
                words,
                List.of(
                    new Question.Single("content", words, true, choices, List.of()),
                    new Question.Scale("rating", words, true, 0, 5, List.of()),
                    new Question.Single("again", words, true, choices, List.of()))));
  }

  private static Campaign campaign(String name, List<String> packs, UnattendedQuestions asked) {
    Campaign usual =
        CampaignDrafts.usual(
            new CampaignDrafts.Title(
                new CampaignId(UUID.randomUUID()),
                floor.client,
                name,
                CampaignKind.SATISFACTION_SURVEY),
            floor.pool(name),
            ZONE,
            Locale.JAPANESE);
    Line line =
        new Line(
                false,
                Duration.ofSeconds(20),
                List.of(PracticeFloor.OURS),
                List.of(new TrunkId(TelephoneBox.SERVER, TelephoneBox.TRUNK)),
                Optional.of(floor.tone(MessageKind.SAFE_HARBOR, 1000, 2).id().toString()),
                Optional.empty())
            .asking(asked);
    return new Campaign(
        usual.id(),
        usual.client(),
        usual.name(),
        usual.kind(),
        usual.state(),
        usual.language(),
        usual.pacing(),
        line,
        packs,
        usual.recording(),
        usual.staffing(),
        usual.offer(),
        usual.leadRules(),
        usual.schedule(),
        usual.version());
  }

  private static String attempt(LeadId lead, String column) {
    return floor.text(
        "select " + column + " from call_attempt where lead_id = :value", lead.value());
  }

  private static String disposition(LeadId lead) {
    return floor.text(
        "select disposition from disposition where lead_id = :value and last", lead.value());
  }

  private static String state(LeadId lead) {
    return floor.text("select state from lead where id = :value", lead.value());
  }

  @Test
  void keysBecomeAnswersFillTheQuotaAndFinishTheLeadWithoutAnyAgent() throws Exception {
    LeadId lead = answers;
    PracticeFloor.await("a conclusion", () -> !disposition(lead).isEmpty());
    assertThat(disposition(lead)).isEqualTo("answered");
    String response =
        floor.text(
            "select ending || counted || (answers -> 'content')::text"
                + " || (answers -> 'rating')::text || (answers -> 'again')::text"
                + " from survey_response where lead_id = :value",
            lead.value());
    assertThat(response)
        .startsWith("COMPLETEtrue")
        .containsSubsequence("\"yes\"", "\"value\": 2", "\"perhaps\"");
    assertThat(floor.text("select counted from quota where segment = :value", "60+"))
        .isEqualTo("1");
    assertThat(state(lead)).isEqualTo("FINISHED");
    assertThat(attempt(lead, "outcome || on_answer")).isEqualTo("CONNECTEDQUESTIONS");
    assertThat(attempt(lead, "agent_session::text")).isEmpty();
    assertThat(attempt(lead, "message_at::text")).as("never the safe-harbor message").isEmpty();
    assertThat(
            floor.text(
                "select call ->> 'medium' from verdict where lead_id = :value and result ="
                    + " 'PERMITTED'",
                lead.value()))
        .isEqualTo("PRERECORDED");
  }

  @Test
  void keyNineIsARefusalOfAllCallsAndEndsTheQuestions() throws Exception {
    LeadId lead = refuses;
    PracticeFloor.await("a conclusion", () -> !disposition(lead).isEmpty());
    assertThat(disposition(lead)).isEqualTo("answer_declined");
    assertThat(
            floor.text(
                "select max(origin) from suppression_entry s where number_index ="
                    + " (select number_index from call_attempt where lead_id = :value)",
                lead.value()))
        .isEqualTo("KEY_PRESS");
    assertThat(state(lead)).isEqualTo("FINISHED");
  }

  @Test
  void whoHangsUpAmidTheQuestionsIsBrokenOffAndCountsForNoQuota() throws Exception {
    LeadId lead = hangsUp;
    PracticeFloor.await("a conclusion", () -> !disposition(lead).isEmpty());
    assertThat(disposition(lead)).isEqualTo("broken_off");
    assertThat(floor.text("select counted from quota where segment = :value", "20-39"))
        .isEqualTo("0");
    assertThat(attempt(lead, "outcome")).isEqualTo("CONNECTED");
  }

  @Test
  void packThatWantsConsentToRecordedMessagesRefusesWithoutIt() throws Exception {
    Campaign strict = campaign("Strict", List.of("us-federal-sales"), recordings());
    floor.create(strict);
    ask(strict);
    LeadId lead = floor.lead(strict, new PhoneNumber("+13125550108"), "");
    floor.start(strict);
    PracticeFloor.await(
        "a verdict",
        () ->
            !floor
                .text("select min(result) from verdict where lead_id = :value", lead.value())
                .isEmpty());
    assertThat(attempt(lead, "id::text")).isEmpty();
  }

  @Test
  void campaignWhoseQuestionHasNoRecordingDoesNotStart() throws Exception {
    UnattendedQuestions silent =
        new UnattendedQuestions(
            Optional.empty(), Map.of("content", prompt(600)), Optional.empty(), 8);
    Campaign mute = campaign("Mute", List.of(Rulebooks.SANDBOX), silent);
    floor.create(mute);
    ask(mute);
    floor.lead(mute, new PhoneNumber("+819015000108"), "");
    String said =
        floor
            .world
            .part(LiveOrders.class)
            .order(mute.id(), CampaignOrder.PREPARE, "ada")
            .orElseThrow()
            .toString();
    assertThat(said).contains(LaunchCheck.QUESTIONNAIRE.name(), "prompt_missing rating");
  }
}
