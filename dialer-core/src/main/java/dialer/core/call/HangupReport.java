package dialer.core.call;

/**
 * How a carrier leg ended, as the guard and the leg's own Hangup event told it.
 *
 * @param dialStatus Asterisk's DIALSTATUS: ANSWER, BUSY, NOANSWER, CANCEL, CONGESTION, CHANUNAVAIL,
 *     or empty where it was never known
 * @param cause the ISDN cause (Q.850), 0 where unknown
 * @param techCause the protocol's own words, e.g. {@code SIP 486 Busy Here}, or empty
 * @param rang whether ringing or early media was ever seen
 * @param by who ended it
 */
public record HangupReport(
    String dialStatus, int cause, String techCause, boolean rang, EndedBy by) {

  /** The same report of a call that is known to have rung. */
  public HangupReport havingRung() {
    return new HangupReport(dialStatus, cause, techCause, true, by);
  }

  /** Who ended the call. */
  public enum EndedBy {
    CALLEE,
    DIALER,
    NETWORK,
    UNKNOWN
  }
}
