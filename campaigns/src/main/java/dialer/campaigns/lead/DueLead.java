package dialer.campaigns.lead;

import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A lead as the filler sees it: enough to order it, nothing that identifies the person.
 *
 * @param lead which lead
 * @param state FRESH, WAITING or CALLBACK
 * @param due since when
 * @param priority the lead's own priority
 * @param reservedFor the agent a callback or case was promised to; empty: anyone
 * @param requiredSkills what an agent must be able to do for this lead, beyond the campaign's needs
 */
public record DueLead(
    LeadId lead,
    LeadState state,
    Instant due,
    int priority,
    Optional<String> reservedFor,
    Set<String> requiredSkills) {

  public DueLead {
    requiredSkills = Set.copyOf(requiredSkills);
  }
}
