package dialer.campaigns.lead;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One person to reach, with one or more numbers.
 *
 * @param id which lead
 * @param client on whose behalf
 * @param campaign for which campaign
 * @param list the import it came by
 * @param person who it is
 * @param numbers 1 to 10 numbers, in the order they are tried
 * @param requiredSkills what an agent must be able to do for this lead, beyond the campaign's needs
 * @param priority lower is dialed first, 0 to 1000; a list's fresh leads have 100
 * @param segment the quota segment a survey counts it in; empty: none
 * @param fields every other column of the file, by header, as cleaned text
 * @param progress where it stands
 */
public record Lead(
    LeadId id,
    ClientId client,
    CampaignId campaign,
    LeadListId list,
    LeadPerson person,
    List<LeadNumber> numbers,
    Set<String> requiredSkills,
    int priority,
    String segment,
    Map<String, String> fields,
    LeadProgress progress) {

  /** The priority of an imported lead. */
  public static final int USUAL_PRIORITY = 100;

  public Lead {
    numbers = List.copyOf(numbers);
    requiredSkills = Set.copyOf(requiredSkills);
    fields = Map.copyOf(fields);
    if (numbers.isEmpty() || numbers.size() > 10) {
      throw new IllegalArgumentException("a lead has 1 to 10 numbers, not " + numbers.size());
    }
  }

  /** The same lead, standing elsewhere. */
  public Lead at(LeadProgress next) {
    return new Lead(
        id,
        client,
        campaign,
        list,
        person,
        numbers,
        requiredSkills,
        priority,
        segment,
        fields,
        next);
  }
}
