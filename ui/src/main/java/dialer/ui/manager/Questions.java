package dialer.ui.manager;

import dialer.campaigns.survey.Branch;
import dialer.campaigns.survey.Choice;
import dialer.campaigns.survey.Condition;
import dialer.campaigns.survey.Question;
import dialer.ui.manager.QuestionDef.ChoiceDef;
import dialer.ui.manager.QuestionDef.Type;
import dialer.ui.wire.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions between form and domain. A number is a scale with a wide range: the domain knows one
 * kind of figure.
 */
public final class Questions {

  private static final String END = "END";
  private static final int WIDE = 20;
  private static final int MOST_TEXT = 2000;

  private Questions() {}

  static Question toDomain(QuestionDef def) {
    var text = def.text().labels(def.id());
    List<Branch> branches = branches(def);
    List<Choice> choices =
        def.choices().stream().map(c -> new Choice(c.code(), c.label().labels(c.code()))).toList();
    int least = def.required() ? 1 : 0;
    return switch (def.type()) {
      case CHOICE -> new Question.Single(def.id(), text, def.required(), choices, branches);
      case MULTI ->
          new Question.Multiple(
              def.id(),
              text,
              def.required(),
              choices,
              or(def.min(), least),
              or(def.max(), choices.size()),
              branches);
      case SCALE ->
          new Question.Scale(
              def.id(), text, def.required(), or(def.min(), 1), or(def.max(), 5), branches);
      case NUMBER ->
          new Question.Scale(
              def.id(), text, def.required(), or(def.min(), 0), or(def.max(), 9999), branches);
      case TEXT ->
          new Question.FreeText(def.id(), text, def.required(), or(def.max(), MOST_TEXT), branches);
    };
  }

  /** As the form shows it. */
  public static QuestionDef toForm(Question question) {
    return switch (question) {
      case Question.Single q -> form(q, Type.CHOICE, choices(q.choices(), q), Range.NONE);
      case Question.Multiple q ->
          form(q, Type.MULTI, choices(q.choices(), q), new Range(q.atLeast(), q.atMost()));
      case Question.Scale q ->
          form(
              q,
              q.highest() - q.lowest() > WIDE ? Type.NUMBER : Type.SCALE,
              List.of(),
              new Range(q.lowest(), q.highest()));
      case Question.FreeText q -> form(q, Type.TEXT, List.of(), new Range(null, q.maxLength()));
    };
  }

  /** The least and most that may be entered. */
  private record Range(@Nullable Integer least, @Nullable Integer most) {
    static final Range NONE = new Range(null, null);
  }

  private static QuestionDef form(
      Question question, Type type, List<ChoiceDef> choices, Range range) {
    return new QuestionDef(
        question.key(),
        Text.of(question.text()),
        type,
        choices,
        range.least(),
        range.most(),
        question.required(),
        always(question.branches()),
        false);
  }

  private static List<Branch> branches(QuestionDef def) {
    List<Branch> branches = new ArrayList<>();
    for (ChoiceDef choice : def.choices()) {
      if (choice.goTo() != null) {
        branches.add(
            new Branch(new Condition.Chose(def.id(), choice.code()), target(choice.goTo())));
      }
    }
    if (def.goTo() != null) {
      branches.add(new Branch(new Condition.Always(), target(def.goTo())));
    }
    return branches;
  }

  private static List<ChoiceDef> choices(List<Choice> choices, Question question) {
    return choices.stream()
        .map(c -> new ChoiceDef(c.key(), Text.of(c.text()), chosen(question, c.key())))
        .toList();
  }

  private static @Nullable String chosen(Question question, String choice) {
    return found(question.branches(), new Condition.Chose(question.key(), choice));
  }

  private static @Nullable String always(List<Branch> branches) {
    return found(branches, new Condition.Always());
  }

  private static @Nullable String found(List<Branch> branches, Condition condition) {
    Optional<String> to =
        branches.stream()
            .filter(branch -> Objects.equals(branch.when(), condition))
            .map(Branch::to)
            .findFirst();
    return to.map(t -> t.equals(Branch.END) || t.equals(Branch.SCREENED_OUT) ? END : t)
        .orElse(null);
  }

  private static String target(String goTo) {
    return goTo.equals(END) ? Branch.END : goTo;
  }

  private static int or(@Nullable Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }
}
