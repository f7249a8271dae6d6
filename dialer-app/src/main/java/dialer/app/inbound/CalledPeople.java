package dialer.app.inbound;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import java.util.Optional;

/**
 * Whom we called: port.
 *
 * <p>Thread rule: blocks, any thread but a pool's loop. Error rule: outside faults throw.
 */
public interface CalledPeople {

  /**
   * Somebody we called.
   *
   * @param message the campaign's safe-harbor message, empty for the server's own
   */
  record Called(
      ClientId client, CampaignId campaign, LeadId lead, PhoneNumber number, String message) {}

  /** Whom an attempt calls. */
  Optional<Called> byAttempt(AttemptId attempt);

  /** Whom we called last at {@code number} showing {@code ours}. */
  Optional<Called> byNumber(PhoneNumber number, String ours);
}
