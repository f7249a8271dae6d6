package dialer.app.desk;

import dialer.campaigns.desk.Conclusion;
import dialer.compliance.call.AttemptId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Conclusions that agents have saved and that are not carried out yet: port.
 *
 * <p>Thread rule: blocks, never on a pool's loop. Error rule: outside faults throw; the conclusion
 * was then kept or not, and keeping it again is right. Survives any kill.
 */
public interface KeptConclusions {

  /**
   * Keeps the conclusion in place of an earlier one of its attempt.
   *
   * @param grace how long it may be taken back; empty: it is carried out when the attempt ends
   */
  void keep(Conclusion conclusion, Optional<Duration> grace);

  /** Takes it back; false if it is being carried out or was not there. */
  boolean withdraw(AttemptId attempt);

  /** Those to carry out now, oldest first. */
  List<Conclusion> due(int max);

  /** It is carried out. */
  void done(AttemptId attempt);

  /** It could not be carried out: once more after that time. */
  void later(AttemptId attempt, Duration pause);
}
