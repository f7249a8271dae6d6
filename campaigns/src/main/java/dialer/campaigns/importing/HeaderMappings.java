package dialer.campaigns.importing;

import dialer.compliance.call.ClientId;
import java.util.Optional;
import java.util.Set;

/**
 * Mappings people saved: port.
 *
 * <p>Thread rule: blocks, any thread but a pool's loop. Error rule: outside faults throw.
 * Idempotent: saving again replaces.
 */
public interface HeaderMappings {

  /** Saves the client's default for files with these headers. */
  void save(ClientId client, Set<String> headers, HeaderMapping mapping);

  /** The default saved for files with exactly these headers. */
  Optional<HeaderMapping> find(ClientId client, Set<String> headers);
}
