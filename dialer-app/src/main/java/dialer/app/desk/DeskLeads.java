package dialer.app.desk;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.PhoneNumber;
import java.util.Optional;

/**
 * Leads as an agent finds and corrects them: port.
 *
 * <p>Thread rule: blocks. Error rule: outside faults throw, then nothing has changed.
 */
public interface DeskLeads {

  /** The campaign's lead with that number; of several the one that was changed last. */
  Optional<LeadId> find(CampaignId campaign, PhoneNumber number);

  /**
   * Writes the person's name as it is right.
   *
   * @param name family name first
   * @param reading in katakana; empty: unknown
   * @return the name as it was
   */
  String rename(LeadId lead, String name, String reading);
}
