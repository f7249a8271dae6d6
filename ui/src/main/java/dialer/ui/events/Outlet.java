package dialer.ui.events;

/** One open stream to a screen. Thread rule: any; none blocks. */
public interface Outlet {

  /** One message. */
  record Message(String event, long id, String data) {}

  /**
   * Sends the newest message of a slot; one of the same slot that was not sent yet is dropped, so
   * that a slow screen gets fewer messages and never old ones.
   */
  void offer(Object slot, Message message);

  /** Ends the stream. */
  void close();
}
