package dialer.core.agent;

import java.time.Instant;

/**
 * A parked agent leg.
 *
 * @param server the Asterisk server that holds it
 * @param since since when it is parked
 */
public record Leg(String server, Instant since) {}
