package dialer.campaigns.campaign;

import dialer.compliance.call.ClientId;
import dialer.compliance.call.PhoneNumber;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The company on whose behalf calls are made.
 *
 * @param id which client
 * @param name the name the agent says, and screens show
 * @param callBack the number a called person may ring back, told in the safe-harbor message
 * @param zone the client's own zone, the default of its campaigns
 * @param version grows by one with each change
 */
public record Client(
    ClientId id, String name, Optional<PhoneNumber> callBack, ZoneId zone, long version) {}
