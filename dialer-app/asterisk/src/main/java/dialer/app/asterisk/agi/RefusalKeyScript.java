package dialer.app.asterisk.agi;

import dialer.asterisk.names.Dialplan.AgiPath;
import dialer.asterisk.names.Dialplan.Value;
import dialer.asterisk.names.Dialplan.Variable;
import java.time.Duration;

/** {@code /refusal-key}: somebody pressed 9. Confirmed only after the commit. */
final class RefusalKeyScript extends Script {

  private static final Duration PATIENCE = Duration.ofMillis(1_800);

  private final RefusalKey refusals;

  RefusalKeyScript(RefusalKey refusals, AgiMeters meters) {
    super(AgiPath.REFUSAL_KEY, PATIENCE, meters);
    this.refusals = refusals;
  }

  @Override
  Answered answer(Question question) {
    String numbers = question.argument(2);
    int bar = numbers.indexOf('|');
    refusals.keep(
        new RefusalKey.Refusal(
            question.attempt(),
            bar < 0 ? "" : digits(numbers.substring(0, bar)),
            bar < 0 ? "" : digits(numbers.substring(bar + 1))));
    return new Answered("kept", to -> to.set(Variable.REFUSAL, Value.KEPT));
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9+]", "");
  }
}
