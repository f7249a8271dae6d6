package dialer.core.hopper;

import dialer.compliance.call.LeadId;
import java.time.Instant;

/**
 * A lead that is due.
 *
 * @param lead which lead
 * @param priority lower is dialed first; callbacks and follow-ups that are due stand before fresh leads
 * @param due since when
 */
public record HopperEntry(LeadId lead, int priority, Instant due) {}
