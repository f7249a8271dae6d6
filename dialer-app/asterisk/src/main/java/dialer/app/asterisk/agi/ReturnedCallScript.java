package dialer.app.asterisk.agi;

import dialer.asterisk.names.Dialplan.AgiPath;
import dialer.asterisk.names.Dialplan.Value;
import dialer.asterisk.names.Dialplan.Variable;
import java.time.Duration;

/** {@code /returned-call}: somebody rings the number we showed. */
final class ReturnedCallScript extends Script {

  private static final Duration PATIENCE = Duration.ofMillis(900);

  private final ReturnedCalls calls;

  ReturnedCallScript(ReturnedCalls calls, AgiMeters meters) {
    super(AgiPath.RETURNED_CALL, PATIENCE, meters);
    this.calls = calls;
  }

  @Override
  Answered answer(Question question) {
    ReturnedCalls.Ring ring =
        new ReturnedCalls.Ring(
            question.argument(1).replaceAll("[^0-9+]", ""),
            question.argument(2).replaceAll("[^0-9+]", ""),
            question.argument(3));
    return switch (calls.answer(ring)) {
      case ReturnedCalls.ToAgent agent ->
          new Answered(
              "agent",
              to -> {
                to.set(Variable.WHO, agent.who());
                to.set(Variable.MESSAGE, agent.message());
                to.set(Variable.WAIT_SECONDS, String.valueOf(agent.waitSeconds()));
                to.set(Variable.ACTION, Value.AGENT);
              });
      case ReturnedCalls.ToMessage message ->
          new Answered(
              "message",
              to -> {
                to.set(Variable.WHO, message.who());
                to.set(Variable.MESSAGE, message.message());
                to.set(Variable.ACTION, Value.MESSAGE);
              });
      case ReturnedCalls.Elsewhere _ -> new Answered("elsewhere", _ -> {});
      case ReturnedCalls.Turned _ ->
          new Answered("turned", to -> to.set(Variable.ACTION, Value.HANGUP));
    };
  }
}
