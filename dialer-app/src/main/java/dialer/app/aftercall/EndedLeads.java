package dialer.app.aftercall;

import dialer.campaigns.disposition.PastAttempt;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.util.List;

/**
 * Leads whose last attempt has ended and who still stand as live: port.
 *
 * <p>Thread rule: blocks, never on a pool's loop. Error rule: outside faults throw and change
 * nothing.
 */
public interface EndedLeads {

  /** One of them. */
  record EndedLead(LeadId lead, CampaignId campaign) {}

  /**
   * Up to {@code max}, oldest first. A conversation that ended less than two minutes ago and has no
   * disposition is left out: the agent is writing it.
   */
  List<EndedLead> waiting(int max);

  /** The lead's ended attempts, oldest first, those never dialed left out. */
  List<PastAttempt> history(LeadId lead);
}
