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
    Text text = Text.of(question.text());
    String goTo = always(question.branches());
    return switch (question) {
      case Question.Single q ->
          new QuestionDef(
              q.key(),
              text,
              Type.CHOICE,
              choices(q.choices(), q),
              null,
              null,
              q.required(),
              goTo,
              false);
      case Question.Multiple q ->
          new QuestionDef(
              q.key(),
              text,
              Type.MULTI,
              choices(q.choices(), q),
              q.atLeast(),
              q.atMost(),
              q.required(),
              goTo,
              false);
      case Question.Scale q ->
          new QuestionDef(
              q.key(),
              text,
              q.highest() - q.lowest() > WIDE ? Type.NUMBER : Type.SCALE,
              List.of(),
              q.lowest(),
              q.highest(),
              q.required(),
              goTo,
              false);
      case Question.FreeText q ->
          new QuestionDef(
              q.key(), text, Type.TEXT, List.of(), null, q.maxLength(), q.required(), goTo, false);
    };
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
