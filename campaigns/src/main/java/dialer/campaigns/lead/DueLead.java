package dialer.campaigns.lead;

import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.util.Optional;

/**
 * A lead as the filler sees it: enough to order it, nothing that identifies the person.
 *
 * @param lead which lead
 * @param state FRESH, WAITING or CALLBACK
 * @param due since when
 * @param priority the lead's own priority
 * @param reservedFor the agent a callback or case was promised to; empty: anyone
 */
public record DueLead(
    LeadId lead, LeadState state, Instant due, int priority, Optional<String> reservedFor) {}
