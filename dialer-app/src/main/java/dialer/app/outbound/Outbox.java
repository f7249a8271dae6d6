package dialer.app.outbound;

import java.time.Duration;
import java.util.List;

/**
 * Events waiting to leave the house: port.
 *
 * <p>Thread rule: blocks, any thread but a pool's loop; several nodes may work at once, and no
 * delivery is taken by two of them. Error rule: outside faults throw; what was taken is due again
 * when its lease has ended, so an event may be sent twice and is never lost. Ordering: of one
 * attempt or case, a receiver's next event is taken when the one before is settled.
 */
public interface Outbox {

  /**
   * Makes deliveries of new events: one for each active receiver that wants them.
   *
   * @param files whether the files want them too
   * @param max at most so many events
   * @return how many events
   */
  int spread(boolean files, int max);

  /** The active receivers that have a delivery due and are not left in peace. */
  List<Receiver.Hook> hooksDue();

  /** Takes due deliveries, those tried least first; they are this caller's for {@code lease}. */
  List<Delivery> take(Receiver receiver, int max, Duration lease);

  /** Writes down how deliveries went; those tried often enough become dead letters. */
  void settle(Receiver receiver, List<Delivery.Tried> results);

  /** Makes a dead letter's delivery due again; throws with a sentence if it is gone. */
  void again(String deadLetter);

  /** Deletes events delivered everywhere, older than that; answers how many. */
  int forget(Duration age);

  /** What waits for active receivers. */
  Waiting waiting();

  /**
   * What waits.
   *
   * @param deliveries how many, new events counted once
   * @param oldest how long the oldest has waited; zero where none waits
   */
  record Waiting(long deliveries, Duration oldest) {

    /** Nothing waits. */
    public static Waiting none() {
      return new Waiting(0, Duration.ZERO);
    }
  }
}
