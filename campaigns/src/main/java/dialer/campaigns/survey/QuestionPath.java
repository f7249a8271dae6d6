package dialer.campaigns.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way through a questionnaire that some answers take: which questions are asked, and what comes
 * next. Branches lead forward only, so the way always ends.
 *
 * @param asked the questions on the way, in order, the next one last
 * @param next the question to ask now; empty: the way has ended
 * @param ending how it ended; meaningless while there is a next question
 */
public record QuestionPath(
    List<Question> asked, Optional<Question> next, SurveyResponse.Ending ending) {

  public QuestionPath {
    asked = List.copyOf(asked);
  }

  /** The way taken by these answers. */
  public static QuestionPath of(Questionnaire questionnaire, Map<String, Answer> answers) {
    List<Question> all = questionnaire.questions();
    List<Question> asked = new ArrayList<>();
    int at = 0;
    while (at < all.size()) {
      Question question = all.get(at);
      asked.add(question);
      if (!answers.containsKey(question.key())) {
        return new QuestionPath(asked, Optional.of(question), SurveyResponse.Ending.BROKEN_OFF);
      }
      Optional<String> to = target(question, answers);
      if (to.filter(Branch.SCREENED_OUT::equals).isPresent()) {
        return new QuestionPath(asked, Optional.empty(), SurveyResponse.Ending.SCREENED_OUT);
      }
      if (to.filter(Branch.END::equals).isPresent()) {
        break;
      }
      at = to.map(key -> indexOf(all, key)).orElse(at + 1);
    }
    return new QuestionPath(asked, Optional.empty(), SurveyResponse.Ending.COMPLETE);
  }

  private static Optional<String> target(Question question, Map<String, Answer> answers) {
    return question.branches().stream()
        .filter(branch -> holds(branch.when(), answers))
        .map(Branch::to)
        .findFirst();
  }

  private static int indexOf(List<Question> all, String key) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).key().equals(key)) {
        return i;
      }
    }
    throw new IllegalArgumentException("a branch leads to " + key + ", which is no question");
  }

  static boolean holds(Condition condition, Map<String, Answer> answers) {
    return switch (condition) {
      case Condition.Always _ -> true;
      case Condition.Answered c -> answered(answers.get(c.question()));
      case Condition.Chose c ->
          answers.get(c.question()) instanceof Answer.Chosen chosen
              && chosen.choices().contains(c.choice());
      case Condition.Rated c ->
          answers.get(c.question()) instanceof Answer.Rating rating
              && rating.value() >= c.from()
              && rating.value() <= c.to();
      case Condition.Not c -> !holds(c.other(), answers);
      case Condition.All c -> c.conditions().stream().allMatch(one -> holds(one, answers));
      case Condition.Any c -> c.conditions().stream().anyMatch(one -> holds(one, answers));
    };
  }

  private static boolean answered(@Nullable Answer answer) {
    return answer != null && !(answer instanceof Answer.Skipped);
  }
}
