package dialer.app.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dialer.campaigns.Labels;
import dialer.campaigns.followup.Contentment;
import dialer.campaigns.survey.Answer;
import dialer.campaigns.survey.Branch;
import dialer.campaigns.survey.Choice;
import dialer.campaigns.survey.Condition;
import dialer.campaigns.survey.Question;
import dialer.campaigns.survey.Questionnaire;
import dialer.campaigns.survey.SurveyResponse.Ending;
import dialer.compliance.call.CampaignId;
import dialer.ui.agent.DeskOrder.DispositionForm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
