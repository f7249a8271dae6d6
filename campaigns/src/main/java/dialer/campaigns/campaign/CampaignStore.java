package dialer.campaigns.campaign;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Clients and campaigns: port.
 *
 * <p>Thread rule: blocks, any thread but a pool's loop. Error rule: outside faults throw; the call
 * may be repeated. Ordering: changes of one campaign are ordered by its version. Every change of
 * state is kept with who made it and when.
 */
public interface CampaignStore {

  /** Stores a new client; the same id again replaces it if its version is one on. */
  boolean save(Client client);

  /** All clients the caller may see, by name. */
  List<Client> clients();

  /** Stores a new campaign; refused with {@link IllegalStateException} if the id exists. */
  void create(Campaign campaign, String by);

  /** The campaign, or empty if there is none. */
  Optional<Campaign> find(CampaignId id);

  /** The client's campaigns, newest first. */
  List<Campaign> ofClient(ClientId client);

  /** Campaigns of all clients in one of these states: for bells, loops and start-up. */
  List<Campaign> inStates(Set<CampaignState> states);

  /**
   * Writes the campaign if the stored version is {@code changed.version() - 1}; false if somebody
   * else was faster, then read again. Idempotent: writing what is stored already answers true.
   */
  boolean save(Campaign changed, String by);
}
