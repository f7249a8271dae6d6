package dialer.app.asterisk.agi;

import dialer.asterisk.names.Dialplan.AgiPath;
import dialer.asterisk.names.Dialplan.Value;
import dialer.asterisk.names.Dialplan.Variable;
import dialer.compliance.call.AttemptId;
import java.time.Duration;

/** {@code /question}: takes a key, gives the next step of the campaign's questions. */
final class QuestionScript extends Script {

  private static final Duration PATIENCE = Duration.ofMillis(1_800);

  private final QuestionTree tree;

  QuestionScript(QuestionTree tree, AgiMeters meters) {
    super(AgiPath.QUESTION, PATIENCE, meters);
    this.tree = tree;
  }

  @Override
  Answered answer(Question question) {
    AttemptId attempt =
        question
            .attempt()
            .orElseThrow(() -> new IllegalArgumentException("a question without attempt id"));
    return switch (tree.next(attempt, heard(question.argument(2)))) {
      case QuestionTree.Ask ask ->
          new Answered(
              "ask",
              to -> {
                to.set(Variable.PROMPT, ask.prompt());
                to.set(Variable.KEYS, ask.keys());
                to.set(Variable.SECONDS, String.valueOf(ask.seconds()));
                to.set(Variable.ACTION, Value.ASK);
              });
      case QuestionTree.Say say ->
          new Answered(
              "say",
              to -> {
                to.set(Variable.PROMPT, say.prompt());
                to.set(Variable.ACTION, Value.SAY);
              });
      case QuestionTree.End end ->
          new Answered(
              "end",
              to -> {
                to.set(Variable.PROMPT, end.prompt());
                to.set(Variable.ACTION, Value.END);
              });
    };
  }

  private static QuestionTree.Heard heard(String key) {
    if (key.equals(Value.NO_KEY)) {
      return new QuestionTree.Silence();
    }
    return key.matches("[0-9*#]")
        ? new QuestionTree.Key(key.charAt(0))
        : new QuestionTree.Beginning();
  }
}
