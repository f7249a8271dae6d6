package dialer.app.intake;

import java.util.Optional;

/**
 * Whose turn it is with a file, among all nodes: port.
 *
 * <p>Thread rule: blocks, any thread but a pool's loop; the same thread closes the turn. Error
 * rule: outside faults throw. A node that dies has given its turns back.
 */
public interface FileTurns {

  /** The turn with what {@code key} names; empty while somebody else has it. */
  Optional<Turn> take(String key);

  /** A turn; closing it gives it back. */
  interface Turn extends AutoCloseable {

    @Override
    void close();
  }
}
