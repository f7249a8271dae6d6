package dialer.app.asterisk.agi;

/**
 * Somebody rings the number we showed: port.
 *
 * <p>Thread rule: called by many threads, must answer within 900 ms. Error rule: after an exception
 * the dialplan plays the static message. A returned call never becomes an attempt.
 */
public interface ReturnedCalls {

  /** What to do with the caller. */
  Answer answer(Ring ring);

  /**
   * Who rings.
   *
   * @param caller the caller's number, digits and plus as the network gave it; empty if withheld
   * @param called the number of ours
   * @param leg the leg's Uniqueid, for the bridge
   */
  record Ring(String caller, String called, String leg) {}

  /** What the caller meets. */
  sealed interface Answer {}

  /**
   * Says who called and why, then an agent if one comes.
   *
   * @param who name of the sound that says it
   * @param message name of the sound if no agent comes
   * @param waitSeconds how long to wait for one, 1 to 60
   */
  record ToAgent(String who, String message, int waitSeconds) implements Answer {
    public ToAgent {
      SoundName.checked(who);
      SoundName.checked(message);
      if (waitSeconds < 1 || waitSeconds > 60) {
        throw new IllegalArgumentException("waiting lasts 1 to 60 s, not " + waitSeconds);
      }
    }
  }

  /** Says who called and why, then the message. */
  record ToMessage(String who, String message) implements Answer {
    public ToMessage {
      SoundName.checked(who);
      SoundName.checked(message);
    }
  }

  /** Is another node's to answer: the dialplan asks the next one. */
  record Elsewhere() implements Answer {}

  /** Is not answered at all. */
  record Turned() implements Answer {}
}
