package dialer.app.asterisk.calls;

import dialer.core.agent.AgentSessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * News of somebody who rang the number we showed.
 *
 * @param server on which server
 * @param leg the leg's Uniqueid there
 * @param phase waiting (for an agent), joined (with one), unjoined (the order to join failed),
 *     message, refused (key 9) or ended
 * @param agent with whom it is joined
 */
public record ReturnedCallNews(
    String server, String leg, String phase, Instant at, Optional<AgentSessionId> agent) {}
