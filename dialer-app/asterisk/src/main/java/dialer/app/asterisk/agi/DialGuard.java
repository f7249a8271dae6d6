package dialer.app.asterisk.agi;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.PhoneNumber;
import dialer.core.engine.TrunkId;
import java.time.Duration;

/**
 * The last wall before a dial: port.
 *
 * <p>Thread rule: called by many threads; should answer well within 900 ms, because a later answer
 * is thrown away and nothing is dialed. Error rule: an exception means no dial. Passes an attempt
 * at most once, only while it is authorized, not expired and its pool's token is current; the claim
 * is committed before the answer.
 */
public interface DialGuard {

  /** Claims the attempt for its one dial. */
  Answer pass(AttemptId attempt);

  /** May it be dialed? */
  sealed interface Answer {}

  /**
   * Yes, now, once.
   *
   * @param number whom
   * @param trunk over which trunk; must be of the asking server
   * @param callerId the number shown, an E.164 number
   * @param ring how long it may ring, 5 to 120 s
   * @param treatment what happens after the answer
   */
  record Pass(
      PhoneNumber number, TrunkId trunk, PhoneNumber callerId, Duration ring, Treatment treatment)
      implements Answer {
    public Pass {
      if (ring.toSeconds() < 5 || ring.toSeconds() > 120) {
        throw new IllegalArgumentException("the ring time must be 5 to 120 s, it is " + ring);
      }
    }
  }

  /**
   * What happens after the answer.
   *
   * @param record whether it is recorded
   * @param detectMachines whether an answering machine is listened for
   * @param questions recorded questions instead of an agent
   * @param message the campaign's safe-harbor message: name of a sound, empty for the server's own
   */
  record Treatment(boolean record, boolean detectMachines, boolean questions, String message) {
    public Treatment {
      SoundName.checked(message);
    }
  }

  /** No, and why; the reason is for the log, without a number. */
  record Refuse(String reason) implements Answer {}
}
