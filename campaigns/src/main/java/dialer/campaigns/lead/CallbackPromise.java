package dialer.campaigns.lead;

import dialer.compliance.call.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A person was promised a call.
 *
 * @param at when, to the minute the person asked for
 * @param number the number they asked for; empty: the lead's first
 * @param agent the name of the agent who promised it and wants it back; empty: anyone
 * @param note what it is about
 */
public record CallbackPromise(
    Instant at, Optional<PhoneNumber> number, Optional<String> agent, String note) {}
