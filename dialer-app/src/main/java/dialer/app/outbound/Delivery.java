package dialer.app.outbound;

import java.util.UUID;

/**
 * One event for one receiver, taken for sending.
 *
 * @param id of the delivery
 * @param event stable name of the event, the same each time it is sent: what receivers know a
 *     repetition by
 * @param client whose event
 * @param campaign in which campaign
 * @param body the event as JSON on one line, without telephone numbers
 * @param tries how often it was tried, this time included
 */
public record Delivery(long id, String event, UUID client, UUID campaign, String body, int tries) {

  /**
   * How a delivery went.
   *
   * @param failure why it failed; empty text: it did not
   * @param away whether the receiver seems to be away, rather than to refuse this one event
   */
  public record Tried(Delivery delivery, String failure, boolean away) {

    /** Delivered. */
    public static Tried well(Delivery delivery) {
      return new Tried(delivery, "", false);
    }

    /** Whether it was delivered. */
    public boolean delivered() {
      return failure.isEmpty();
    }
  }
}
