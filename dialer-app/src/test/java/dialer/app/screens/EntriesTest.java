package dialer.app.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.campaigns.Labels;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignDrafts;
import dialer.campaigns.campaign.CampaignKind;
import dialer.campaigns.campaign.Line;
import dialer.campaigns.followup.Contentment;
import dialer.campaigns.survey.Answer;
import dialer.campaigns.survey.Branch;
import dialer.campaigns.survey.Choice;
import dialer.campaigns.survey.Condition;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.SurveyResponse.Ending;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.PhoneNumber;
import dialer.core.engine.PoolId;
import dialer.ui.agent.DeskOrder.DispositionForm;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Entries of a desk, in the campaigns' words. */
class EntriesTest {

  private static final Labels WORDS = new Labels("設問", "Question");

  @Test
  void aSolvedCaseAsksWhetherThePersonIsContentAndNoAnswerMustBeSaid() {
    assertThat(Entries.contentment(said(Optional.of(0)))).isEqualTo(Contentment.NO_ANSWER);
    assertThat(Entries.contentment(said(Optional.of(3)))).isEqualTo(Contentment.NOT_CONTENT);
    assertThat(Entries.contentment(said(Optional.of(4)))).isEqualTo(Contentment.CONTENT);
    assertThatThrownBy(() -> Entries.contentment(said(Optional.empty())))
        .isInstanceOf(DeskConclusions.Missing.class)
        .hasMessage("contentment");
  }

  @Test
  void anAppointmentTakesAnHourUnlessTheAgentSaysOtherwise() {
    assertThat(Entries.length(null)).isEqualTo(Duration.ofHours(1));
    assertThat(Entries.length(30)).isEqualTo(Duration.ofMinutes(30));
    assertThatThrownBy(() -> Entries.length(0)).hasMessageContaining("5 to 480");
  }

  @Test
  void ordersAreInTheMoneyOfTheCountryWhoseNumberIsShown() {
    assertThat(Entries.currency(shows("+81312345601"))).hasToString("JPY");
    assertThat(Entries.currency(shows("+13125550199"))).hasToString("USD");
    assertThat(Entries.currency(shows("+33123456789"))).hasToString("EUR");
    assertThat(Entries.currency(shows("+13125550199", "+81312345601")))
        .as("the first one counts")
        .hasToString("USD");
    assertThat(Entries.currency(shows())).as("no number yet").hasToString("JPY");
    assertThat(Entries.currency(shows("+80012345678")))
        .as("a number of no country")
        .hasToString("JPY");
  }

  private static Campaign shows(String... numbers) {
    Campaign usual =
        CampaignDrafts.usual(
            new CampaignDrafts.Title(
                new CampaignId(new UUID(1, 1)),
                new ClientId(new UUID(2, 2)),
                "Autumn",
                CampaignKind.SALES),
            new PoolId(new UUID(3, 3)),
            ZoneId.of("Asia/Tokyo"),
            Locale.JAPANESE);
    Line line =
        new Line(
            false,
            Duration.ofSeconds(20),
            Stream.of(numbers).map(PhoneNumber::new).toList(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return new Campaign(
        usual.id(),
        usual.client(),
        usual.name(),
        usual.kind(),
        usual.state(),
        usual.language(),
        usual.pacing(),
        line,
        usual.rulePacks(),
        usual.recording(),
        usual.staffing(),
        usual.offer(),
        usual.leadRules(),
        usual.schedule(),
        usual.version());
  }

  @Test
  void whatWasAnsweredBesideThePathIsLeftOutAndAnUnfinishedPathIsBrokenOff() {
    Map<String, Answer> all = Map.of("uses", chosen("no"), "how", new Answer.Rating(4));
    assertThat(Entries.onPath(asked(), all)).containsOnlyKeys("uses");
    assertThat(Entries.ending(asked(), Map.of("uses", chosen("no")), false))
        .isEqualTo(Ending.SCREENED_OUT);
    assertThat(Entries.ending(asked(), Map.of("uses", chosen("yes")), false))
        .isEqualTo(Ending.BROKEN_OFF);
    assertThat(Entries.ending(asked(), Map.of(), true)).isEqualTo(Ending.COMPLETE);
  }

  private static Answer chosen(String key) {
    return new Answer.Chosen(Set.of(key));
  }

  private static DispositionForm said(Optional<Integer> contentment) {
    return new DispositionForm(
        "solved",
        "",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        contentment,
        Optional.empty());
  }

  private static Questionnaire asked() {
    Branch out = new Branch(new Condition.Chose("uses", "no"), Branch.SCREENED_OUT);
    return new Questionnaire(
        new CampaignId(new UUID(1, 1)),
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
