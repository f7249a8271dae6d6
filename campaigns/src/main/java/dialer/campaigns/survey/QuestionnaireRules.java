package dialer.campaigns.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with a questionnaire; a campaign starts only with one that has no fault. */
public final class QuestionnaireRules {

  private static final int MOST_QUESTIONS = 200;

  private QuestionnaireRules() {}

  /**
   * One fault.
   *
   * @param question key of the question at fault, or empty
   * @param key why, a stable key
   * @param detail the value at fault
   */
  public record Fault(String question, String key, String detail) {
    @Override
    public String toString() {
      return question + ": " + key + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
  }

  /** All faults, in the order of the questions. */
  public static List<Fault> faults(Questionnaire questionnaire) {
    List<Question> questions = questionnaire.questions();
    List<Fault> faults = new ArrayList<>();
    if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
      faults.add(new Fault("", "count", String.valueOf(questions.size())));
    }
    Map<String, Question> earlier = new LinkedHashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      if (!question.key().matches("[A-Za-z0-9_-]{1,40}")) {
        faults.add(new Fault(question.key(), "key", question.key()));
      }
      if (earlier.putIfAbsent(question.key(), question) != null) {
        faults.add(new Fault(question.key(), "key_twice", question.key()));
      }
      own(question).ifPresent(faults::add);
      faults.addAll(branches(question, earlier, questions.subList(i + 1, questions.size())));
    }
    return List.copyOf(faults);
  }

  private static Optional<Fault> own(Question question) {
    return switch (question) {
      case Question.Single single -> choices(single.key(), single.choices());
      case Question.Multiple multiple -> multiple(multiple);
      case Question.Scale scale ->
          when(
              scale.lowest() < 0 || scale.highest() > 10 || scale.lowest() >= scale.highest(),
              scale.key(),
              "scale");
      case Question.FreeText text ->
          when(text.maxLength() < 1 || text.maxLength() > 4_000, text.key(), "max_length");
    };
  }

  private static Optional<Fault> multiple(Question.Multiple question) {
    boolean impossible =
        question.atLeast() < 0
            || question.atMost() < Math.max(1, question.atLeast())
            || question.atMost() > question.choices().size();
    return choices(question.key(), question.choices())
        .or(() -> when(impossible, question.key(), "choice_count"));
  }

  private static Optional<Fault> choices(String question, List<Choice> choices) {
    long different = choices.stream().map(Choice::key).distinct().count();
    boolean wrongKey = choices.stream().anyMatch(c -> !c.key().matches("[A-Za-z0-9_-]{1,40}"));
    return when(choices.size() < 2, question, "choices")
        .or(() -> when(different < choices.size(), question, "choice_twice"))
        .or(() -> when(wrongKey, question, "choice_key"));
  }

  private static List<Fault> branches(
      Question question, Map<String, Question> known, List<Question> later) {
    List<Fault> faults = new ArrayList<>();
    for (Branch branch : question.branches()) {
      boolean ending = branch.to().equals(Branch.END) || branch.to().equals(Branch.SCREENED_OUT);
      if (!ending && later.stream().noneMatch(next -> next.key().equals(branch.to()))) {
        faults.add(new Fault(question.key(), "branch_target", branch.to()));
      }
      unknown(branch.when(), known)
          .ifPresent(name -> faults.add(new Fault(question.key(), "condition", name)));
    }
    return faults;
  }

  /** The question or choice a condition speaks of that cannot have been answered by then. */
  private static Optional<String> unknown(Condition condition, Map<String, Question> known) {
    return switch (condition) {
      case Condition.Always _ -> Optional.empty();
      case Condition.Answered c -> missing(!known.containsKey(c.question()), c.question());
      case Condition.Chose c ->
          missing(!offers(known.get(c.question()), c.choice()), c.question() + "=" + c.choice());
      case Condition.Rated c ->
          missing(!(known.get(c.question()) instanceof Question.Scale), c.question());
      case Condition.Not c -> unknown(c.other(), known);
      case Condition.All c -> firstUnknown(c.conditions(), known);
      case Condition.Any c -> firstUnknown(c.conditions(), known);
    };
  }

  private static Optional<String> firstUnknown(
      List<Condition> conditions, Map<String, Question> known) {
    return conditions.stream().flatMap(c -> unknown(c, known).stream()).findFirst();
  }

  private static boolean offers(@Nullable Question question, String choice) {
    return switch (question) {
      case null -> false;
      case Question.Single single -> has(single.choices(), choice);
      case Question.Multiple multiple -> has(multiple.choices(), choice);
      case Question.Scale _, Question.FreeText _ -> false;
    };
  }

  private static boolean has(List<Choice> choices, String key) {
    return choices.stream().anyMatch(choice -> choice.key().equals(key));
  }

  private static Optional<String> missing(boolean missing, String name) {
    return missing ? Optional.of(name) : Optional.empty();
  }

  private static Optional<Fault> when(boolean wrong, String question, String key) {
    return wrong ? Optional.of(new Fault(question, key, "")) : Optional.empty();
  }
}
