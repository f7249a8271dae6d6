package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.ReturnedCallId;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who rang the number we showed.
 *
 * @param id which returned call
 * @param place where its leg is
 * @param campaign whose call was returned
 * @param lead who rings
 * @param attempt the attempt that is being returned
 * @param skills what an agent must be able to do for this lead
 * @param before who spoke with this number last, if logged in: is asked first
 */
public record ReturnedCall(
    ReturnedCallId id,
    Place place,
    CampaignId campaign,
    LeadId lead,
    AttemptId attempt,
    Set<String> skills,
    Optional<AgentSessionId> before) {

  /**
   * A leg.
   *
   * @param server on which Asterisk server
   * @param leg its Uniqueid there
   */
  public record Place(String server, String leg) {}

  public ReturnedCall {
    skills = Set.copyOf(skills);
  }
}
