package dialer.core.hopper;

import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.util.Set;

/**
 * A lead that is due.
 *
 * @param lead which lead
 * @param priority lower is dialed first; callbacks and follow-ups that are due stand before fresh
 *     leads
 * @param due since when
 * @param requiredSkills what the lead needs of an agent beyond what its campaign needs
 */
public record HopperEntry(LeadId lead, int priority, Instant due, Set<String> requiredSkills) {

  public HopperEntry {
    requiredSkills = Set.copyOf(requiredSkills);
  }
}
