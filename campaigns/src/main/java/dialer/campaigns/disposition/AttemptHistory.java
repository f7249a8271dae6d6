package dialer.campaigns.disposition;

import dialer.compliance.call.LeadId;
import java.util.List;

/**
 * The attempts made to a lead: port.
 *
 * <p>Thread rule: blocks, any thread but a pool's loop. Error rule: outside faults throw.
 */
@FunctionalInterface
public interface AttemptHistory {

  /** Attempts to the lead that have ended or are in conversation, oldest first. */
  List<PastAttempt> of(LeadId lead);
}
