package dialer.campaigns.message;

import dialer.compliance.call.ClientId;
import java.util.List;
import java.util.Optional;

/**
 * The spoken messages of all clients: port.
 *
 * <p>Thread rule: blocks, any thread but a pool's loop. Error rule: outside faults throw and
 * nothing was saved. Saving is idempotent.
 */
public interface SpokenMessages {

  /** A client's messages, newest first. */
  List<SpokenMessage> ofClient(ClientId client);

  /** One message, unless it was removed. */
  Optional<SpokenMessage> find(MessageId id);

  /** The sound as a WAV file of 8000 samples per second, 16 bits, one channel. */
  Optional<byte[]> audio(MessageId id);

  /** Saves a new message, or one that was recorded anew. */
  void save(SpokenMessage message, byte[] wav);

  /** Takes it out of every choice; what names it already keeps its sound. */
  void remove(MessageId id, ClientId client);
}
