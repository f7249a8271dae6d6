package dialer.app.desk;

import dialer.campaigns.desk.Conclusion;
import dialer.compliance.call.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Conclusions that agents have saved and that are not carried out yet: port.
 *
 * <p>Thread rule: blocks, never on a pool's loop. Error rule: outside faults throw; the conclusion
 * was then kept or not, and keeping it again is right. Survives any kill.
 */
public interface KeptConclusions {

  /** The route of the dead letters that hold conclusions given up. */
  String ROUTE = "conclusions";

  /**
   * One to be carried out now.
   *
   * @param keptAt which of the attempt's conclusions it is: one kept later in its place has another
   * @param conclusion empty: what is kept cannot be read any more
   * @param tries how often it has failed before
   */
  record Due(AttemptId attempt, Instant keptAt, Optional<Conclusion> conclusion, int tries) {}

  /**
   * Keeps the conclusion in place of an earlier one of its attempt, which is answered.
   *
   * @param grace how long it may be taken back; empty: it is carried out when the attempt ends
   */
  Optional<Conclusion> keep(Conclusion conclusion, Optional<Duration> grace);

  /**
   * Takes it back; empty if it is being carried out or was not there.
   *
   * @param undoing what goes with it, in the same transaction: if it throws, the conclusion stays
   *     kept and nothing of it is written
   */
  Optional<Conclusion> withdraw(AttemptId attempt, Consumer<Conclusion> undoing);

  /** Those to carry out now, oldest first. */
  List<Due> due(int max);

  /** It is carried out; one that was kept in its place meanwhile stays. */
  void done(Due due);

  /** It could not be carried out: once more after that time, unless it was replaced meanwhile. */
  void later(Due due, Duration pause);

  /**
   * It cannot be carried out: its text becomes a dead letter of {@link #ROUTE}, and a lead that
   * still waits for it is withdrawn until a person has looked at it. Both or neither; false and
   * neither if another one was kept in its place meanwhile.
   *
   * @param why one sentence, without numbers
   */
  boolean giveUp(Due due, String why);

  /** Keeps what a dead letter holds once more, due now; throws with a sentence if it cannot. */
  void again(AttemptId attempt, String letter);
}
