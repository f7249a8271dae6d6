package dialer.app.asterisk.calls;

import java.time.Instant;

/**
 * News of somebody who rang the number we showed.
 *
 * @param server on which server
 * @param leg the leg's Uniqueid there
 * @param phase waiting (for an agent), message, refused (key 9) or ended
 */
public record ReturnedCallNews(String server, String leg, String phase, Instant at) {}
