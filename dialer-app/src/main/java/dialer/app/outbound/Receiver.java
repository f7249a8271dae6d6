package dialer.app.outbound;

import java.util.UUID;

/** Who gets events. */
public sealed interface Receiver {

  /**
   * A client's system.
   *
   * @param secret signs what is sent to it
   * @param failures how often in a row it was away
   */
  record Hook(UUID id, String url, String secret, int failures) implements Receiver {

    @Override
    public String toString() {
      return "hook " + id;
    }
  }

  /** The files of the out folder. */
  record Files() implements Receiver {}
}
