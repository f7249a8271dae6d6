package dialer.compliance.gate;

import dialer.compliance.call.ProposedCall;
import java.time.Instant;

/**
 * May this number be called, now?
 *
 * <p>Thread rule: pure and safe from any thread; must not block. Error rule: never throws for data;
 * an unknown it needs is a refusal (fails closed).
 */
public interface CallGate {

  /** The verdict at {@code now} on the packs this gate was made with. */
  Verdict verdict(ProposedCall call, NumberRecord record, Instant now);
}
