package dialer.app.smoke;

import java.time.Instant;
import java.util.Optional;

/**
 * One call leg as the telephone network recorded it, without any help from the dialer.
 *
 * @param attempt the attempt id the leg carried, empty text where it carried none
 * @param number the number dialed, E.164
 * @param started when the INVITE came in
 * @param answered when the far end answered, if it did
 * @param ended when the leg ended; empty: it is still up, or the network was killed
 * @param expected the outcome that the network's behavior for this number implies
 */
public record NetworkCall(
    String attempt,
    String number,
    Instant started,
    Optional<Instant> answered,
    Optional<Instant> ended,
    Expected expected) {

  /** What a behavior of the network must look like to a dialer. */
  public enum Expected {
    HUMAN,
    MACHINE,
    FAX,
    BUSY,
    NO_ANSWER,
    INVALID_NUMBER,
    CONGESTION,
    FAILED
  }
}
