package dialer.asterisk.network;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One call leg as the network saw it.
 *
 * @param leg the network's own id of the leg
 * @param direction who called whom
 * @param attempt the attempt id that the dialer sent along, empty if none or malformed
 * @param number the number of the network's person
 * @param other the number of the other side
 * @param code the last two digits that decided, empty for a calling person
 * @param startMillis when the INVITE came, epoch milliseconds
 * @param answerMillis when it was answered
 * @param endMillis when it ended; empty: it never ended, or the network was killed
 * @param endedBy who ended it
 * @param cause Q.850
 * @param pressed keys the person pressed
 */
public record NetworkLeg(
    String leg,
    Direction direction,
    String attempt,
    String number,
    String other,
    String code,
    long startMillis,
    OptionalLong answerMillis,
    OptionalLong endMillis,
    Optional<EndedBy> endedBy,
    int cause,
    String pressed) {

  /** Who called whom. */
  public enum Direction {
    /** The dialer called the network's person. */
    CALLED,
    /** The network's person called the dialer back. */
    CALLING
  }

  /** Who ended a leg. */
  public enum EndedBy {
    PERSON,
    DIALER;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether somebody or something answered. */
  public boolean answered() {
    return answerMillis.isPresent();
  }

  /** Whether both legs existed at one moment. A leg without an end lasts for ever. */
  public boolean overlaps(NetworkLeg that) {
    return startMillis < that.endMillis.orElse(Long.MAX_VALUE)
        && that.startMillis < endMillis.orElse(Long.MAX_VALUE);
  }
}
