package dialer.core.call;

/**
 * What network and detection saw of one attempt; exactly one, final. What the business concluded is
 * a disposition, another thing.
 */
public enum CallOutcome {
  /** Answered by a person and joined with an agent. */
  CONNECTED,
  /**
   * Answered by a person, no agent in time: the safe-harbor message was played, or they hung up
   * first.
   */
  ABANDONED,
  /** An answering machine. */
  MACHINE,
  /** A fax or modem. */
  FAX,
  /** Engaged. */
  BUSY,
  /** It rang and nobody answered. */
  NO_ANSWER,
  /** The number does not exist. */
  INVALID_NUMBER,
  /** The network could not carry the call; says nothing about the person. */
  CONGESTION,
  /** The call failed for another reason, or a dead trunk never rang. */
  FAILED,
  /** Authorized but never dialed: expired, refused by the guard, stopped in time. */
  NOT_DIALED,
  /** We ended it before an answer: emergency stop or a do-not-call entry. */
  CANCELED,
  /** The server was lost in mid-call and nobody can say what happened; counts as an attempt. */
  LOST
}
