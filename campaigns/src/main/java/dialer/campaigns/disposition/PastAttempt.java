package dialer.campaigns.disposition;

import dialer.core.call.CallOutcome;
import java.time.Instant;
import java.util.Optional;

/**
 * An attempt to a lead that has ended, as recycling counts it.
 *
 * @param at when it was dialed
 * @param number the order of the lead's number that was dialed
 * @param outcome how it ended
 * @param disposition what was concluded, where an agent spoke
 */
public record PastAttempt(
    Instant at, int number, CallOutcome outcome, Optional<String> disposition) {}
