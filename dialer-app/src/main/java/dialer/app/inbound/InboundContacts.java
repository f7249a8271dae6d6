package dialer.app.inbound;

import dialer.app.inbound.CalledPeople.Called;
import java.time.Instant;

/**
 * Inbound contacts as rows: port.
 *
 * <p>Thread rule: {@link #began} blocks for one statement; {@link #happened} only enqueues. Error
 * rule: a contact that cannot be written down is logged, the caller is served all the same.
 */
public interface InboundContacts {

  /** Somebody we called rings us. */
  void began(String leg, String ours, Called person);

  /** What became of it: waiting, message, refused, ended. */
  void happened(String leg, String phase, Instant at);
}
