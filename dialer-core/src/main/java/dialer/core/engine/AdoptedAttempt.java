package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.util.Set;

/**
 * A live attempt row found when a node takes a pool over.
 *
 * @param attempt which attempt
 * @param campaign of which campaign
 * @param lead to which lead
 * @param trunk over which trunk
 * @param requiredSkills what the lead needs of an agent
 * @param notAfter until when the guard would still let it pass
 */
public record AdoptedAttempt(
    AttemptId attempt,
    CampaignId campaign,
    LeadId lead,
    TrunkId trunk,
    Set<String> requiredSkills,
    Instant notAfter) {

  public AdoptedAttempt {
    requiredSkills = Set.copyOf(requiredSkills);
  }
}
