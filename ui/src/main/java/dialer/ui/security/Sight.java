package dialer.ui.security;

import dialer.compliance.call.ClientId;
import java.util.Set;

/**
 * Whose rows a person may see.
 *
 * @param all every client's: administrators
 * @param clients otherwise these only
 */
public record Sight(boolean all, Set<ClientId> clients) {

  public Sight {
    clients = Set.copyOf(clients);
  }

  /** Every client. */
  public static Sight everything() {
    return new Sight(true, Set.of());
  }

  /** Whether rows of that client may be shown. */
  public boolean sees(ClientId client) {
    return all || clients.contains(client);
  }
}
