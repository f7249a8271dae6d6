package dialer.app.asterisk.agi;

import dialer.compliance.call.AttemptId;
import java.util.Optional;

/**
 * Somebody pressed 9, "do not call me again": port.
 *
 * <p>Thread rule: called by many threads, may block for a second. Error rule: an exception means
 * that it was not kept; Asterisk keeps it and offers it again. Idempotent: the same refusal may
 * come twice, also days later.
 */
public interface RefusalKey {

  /** Keeps the refusal; returns after the commit. */
  void keep(Refusal refusal);

  /**
   * Who refused.
   *
   * @param attempt the attempt in whose message the key was pressed
   * @param caller the number that rang us back, digits and plus as the network gave it, may be
   *     empty
   * @param called the number of ours that was rung, may be empty
   */
  record Refusal(Optional<AttemptId> attempt, String caller, String called) {}
}
