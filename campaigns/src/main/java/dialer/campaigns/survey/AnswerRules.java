package dialer.campaigns.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether answers are answers to the questions that were asked. */
public final class AnswerRules {

  private AnswerRules() {}

  /** What is wrong with a response to that questionnaire; empty: nothing. */
  public static List<QuestionnaireRules.Fault> faults(
      Questionnaire asked, SurveyResponse response) {
    List<QuestionnaireRules.Fault> faults = new ArrayList<>();
    if (asked.version() != response.version()) {
      faults.add(fault("", "version", String.valueOf(response.version())));
      return faults;
    }
    QuestionPath path = QuestionPath.of(asked, response.answers());
    Set<String> onPath = path.asked().stream().map(Question::key).collect(Collectors.toSet());
    response.answers().keySet().stream()
        .filter(key -> !onPath.contains(key))
        .sorted()
        .forEach(key -> faults.add(fault(key, "not_asked", "")));
    for (Question question : path.asked()) {
      Optional.ofNullable(response.answers().get(question.key()))
          .filter(answer -> !fits(question, answer))
          .ifPresent(answer -> faults.add(fault(question.key(), "answer", answer.toString())));
    }
    if (response.ending() != SurveyResponse.Ending.BROKEN_OFF) {
      path.next().ifPresent(next -> faults.add(fault(next.key(), "unanswered", "")));
      if (path.next().isEmpty() && path.ending() != response.ending()) {
        faults.add(fault("", "ending", path.ending().name()));
      }
    }
    return faults;
  }

  private static boolean fits(Question question, Answer answer) {
    if (answer instanceof Answer.Skipped) {
      return !question.required();
    }
    return switch (question) {
      case Question.Single single ->
          answer instanceof Answer.Chosen chosen
              && chosen.choices().size() == 1
              && offered(single.choices(), chosen);
      case Question.Multiple multiple ->
          answer instanceof Answer.Chosen chosen
              && chosen.choices().size() >= multiple.atLeast()
              && chosen.choices().size() <= multiple.atMost()
              && offered(multiple.choices(), chosen);
      case Question.Scale scale ->
          answer instanceof Answer.Rating rating
              && rating.value() >= scale.lowest()
              && rating.value() <= scale.highest();
      case Question.FreeText text ->
          answer instanceof Answer.Words words && words.text().length() <= text.maxLength();
    };
  }

  private static boolean offered(List<Choice> choices, Answer.Chosen chosen) {
    Set<String> keys = choices.stream().map(Choice::key).collect(Collectors.toSet());
    return keys.containsAll(chosen.choices());
  }

  private static QuestionnaireRules.Fault fault(String question, String key, String detail) {
    return new QuestionnaireRules.Fault(question, key, detail);
  }
}
