package dialer.campaigns.survey;

import dialer.campaigns.Labels;
import dialer.compliance.call.CampaignId;
import java.util.List;
import java.util.Optional;

/**
 * The questions of a survey, in order, with branches. Checked by {@link QuestionnaireRules} before
 * a campaign may use it; never changed once a response names its version.
 *
 * @param campaign whose
 * @param version grows by one with each change, from 1
 * @param title what the survey is about
 * @param questions 1 to 200 questions
 */
public record Questionnaire(
    CampaignId campaign, int version, Labels title, List<Question> questions) {

  public Questionnaire {
    questions = List.copyOf(questions);
  }

  /** The question with that key. */
  public Optional<Question> find(String key) {
    return questions.stream().filter(question -> question.key().equals(key)).findFirst();
  }
}
