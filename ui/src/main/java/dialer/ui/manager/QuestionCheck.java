package dialer.ui.manager;

import dialer.ui.problem.Input;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the questions of a form: each has an id of its own, and leads somewhere further down. */
final class QuestionCheck {

  private QuestionCheck() {}

  static List<QuestionDef> of(Input input, List<QuestionDef> questions) {
    Set<String> seen = new HashSet<>();
    Set<String> later = new HashSet<>();
    questions.forEach(question -> later.add(question.id()));
    for (int i = 0; i < questions.size(); i++) {
      QuestionDef question = questions.get(i);
      String at = "questionnaire." + i + ".";
      later.remove(question.id());
      if (!question.id().matches("[A-Za-z0-9_-]{1,40}") || !seen.add(question.id())) {
        input.fault(at + "id", "invalid", Map.of());
      }
      if (question.text().ja().isBlank() && question.text().en().isBlank()) {
        input.fault(at + "text", "required", Map.of());
      }
      choices(input, question, at);
      goes(input, at + "goTo", question.goTo(), later);
      question.choices().forEach(choice -> goes(input, at + "choices", choice.goTo(), later));
    }
    return questions;
  }

  private static void choices(Input input, QuestionDef question, String at) {
    boolean needs =
        switch (question.type()) {
          case CHOICE, MULTI -> true;
          case SCALE, TEXT, NUMBER -> false;
        };
    if (needs && question.choices().size() < 2) {
      input.fault(at + "choices", "required", Map.of());
    }
    if (question.min() != null && question.max() != null && question.min() > question.max()) {
      input.fault(at + "max", "out_of_range", Map.of("min", question.min()));
    }
  }

  private static void goes(Input input, String field, @Nullable String to, Set<String> later) {
    if (to != null && !to.equals("END") && !later.contains(to)) {
      input.fault(field, "invalid", Map.of());
    }
  }
}
