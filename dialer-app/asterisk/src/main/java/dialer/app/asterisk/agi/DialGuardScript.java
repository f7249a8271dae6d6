package dialer.app.asterisk.agi;

import dialer.asterisk.names.Dialplan.AgiPath;
import dialer.asterisk.names.Dialplan.Value;
import dialer.asterisk.names.Dialplan.Variable;
import java.time.Duration;
import org.asteriskjava.fastagi.AgiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /dial-guard}: may this attempt be dialed, once, now, and to which number? */
final class DialGuardScript extends Script {

  private static final Logger LOG = LoggerFactory.getLogger(DialGuardScript.class);

  /** Below the dialplan's own second, so that a late answer is seen as late on both sides. */
  private static final Duration PATIENCE = Duration.ofMillis(900);

  private final DialGuard guard;

  DialGuardScript(DialGuard guard, AgiMeters meters) {
    super(AgiPath.DIAL_GUARD, PATIENCE, meters);
    this.guard = guard;
  }

  @Override
  Answered answer(Question question) {
    DialGuard.Answer answer =
        question
            .attempt()
            .map(guard::pass)
            .orElseGet(() -> new DialGuard.Refuse("this is no attempt id"));
    return switch (answer) {
      case DialGuard.Pass pass -> new Answered("passed", to -> pass(pass, to));
      case DialGuard.Refuse refuse -> {
        LOG.info(
            "attempt {} is not dialed: {}",
            question.attempt().map(String::valueOf).orElse("without id"),
            refuse.reason());
        yield new Answered("refused", to -> to.set(Variable.GUARD, Value.REFUSE));
      }
    };
  }

  /** GUARD comes last: if the connection breaks before, nothing is dialed. */
  private static void pass(DialGuard.Pass pass, Question to) throws AgiException {
    DialGuard.Treatment treatment = pass.treatment();
    to.set(Variable.NUMBER, pass.number().e164());
    to.set(Variable.TRUNK, pass.trunk().trunk());
    to.set(Variable.CALLER_ID, pass.callerId().e164());
    to.set(Variable.RING_SECONDS, String.valueOf(pass.ring().toSeconds()));
    to.set(Variable.RECORD, treatment.record() ? Value.ON : Value.OFF);
    to.set(Variable.AMD, treatment.detectMachines() ? Value.ON : Value.OFF);
    to.set(Variable.ON_ANSWER, treatment.questions() ? Value.QUESTIONS : Value.AGENT);
    to.set(Variable.MESSAGE, treatment.message());
    to.set(Variable.GUARD, Value.DIAL);
  }
}
