package dialer.campaigns.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A questionnaire asked without an agent: each question is a recording, each answer a key. Only
 * questions that keys can answer fit: one of at most eight choices (keys 1 to 8) and scales (the
 * digit itself, star for 10). Key 9 is left free, because everywhere else it means "do not call me
 * again".
 */
public final class KeypadTree {

  private static final int MOST_CHOICES = 8;
  private static final char TEN = '*';

  private final Questionnaire questionnaire;

  /**
   * Asks that questionnaire; refused with {@link IllegalArgumentException} if keys cannot answer.
   */
  public KeypadTree(Questionnaire questionnaire) {
    List<String> unfit = unfit(questionnaire);
    if (!unfit.isEmpty()) {
      throw new IllegalArgumentException("keys cannot answer the questions " + unfit);
    }
    this.questionnaire = questionnaire;
  }

  /** The questions that keys cannot answer; empty: it may be asked without an agent. */
  public static List<String> unfit(Questionnaire questionnaire) {
    return questionnaire.questions().stream()
        .filter(question -> keys(question).isEmpty())
        .map(Question::key)
        .toList();
  }

  /** The question to ask now; empty: the way has ended, see {@link QuestionPath#ending}. */
  public Optional<Question> next(Map<String, Answer> answers) {
    return QuestionPath.of(questionnaire, answers).next();
  }

  /**
   * The answers with one more: what a key says to the question that is asked now. Another key than
   * those of the question, or none after the last question, changes nothing.
   */
  public Map<String, Answer> press(Map<String, Answer> answers, char key) {
    return next(answers)
        .filter(question -> keys(question).indexOf(key) >= 0)
        .map(question -> with(answers, question, meaning(question, key)))
        .orElse(answers);
  }

  /** No key came: an optional question is skipped, a required one stays to be asked. */
  public Map<String, Answer> silence(Map<String, Answer> answers) {
    return next(answers)
        .filter(question -> !question.required())
        .map(question -> with(answers, question, new Answer.Skipped()))
        .orElse(answers);
  }

  /** The keys that answer the question, in order; empty where keys cannot. */
  public static String keys(Question question) {
    return switch (question) {
      case Question.Single single when single.choices().size() <= MOST_CHOICES ->
          "12345678".substring(0, single.choices().size());
      case Question.Scale scale -> scaleKeys(scale);
      case Question.Single _, Question.Multiple _, Question.FreeText _ -> "";
    };
  }

  private static String scaleKeys(Question.Scale scale) {
    StringBuilder keys = new StringBuilder();
    for (int value = scale.lowest(); value <= scale.highest(); value++) {
      keys.append(value == 10 ? TEN : (char) ('0' + value));
    }
    return keys.toString();
  }

  private static Answer meaning(Question question, char key) {
    return switch (question) {
      case Question.Single single ->
          new Answer.Chosen(Set.of(single.choices().get(key - '1').key()));
      case Question.Scale _ -> new Answer.Rating(key == TEN ? 10 : key - '0');
      case Question.Multiple _, Question.FreeText _ ->
          throw new IllegalStateException("keys cannot answer " + question.key());
    };
  }

  private static Map<String, Answer> with(
      Map<String, Answer> answers, Question question, Answer answer) {
    Map<String, Answer> more = new LinkedHashMap<>(answers);
    more.put(question.key(), answer);
    return Map.copyOf(more);
  }
}
