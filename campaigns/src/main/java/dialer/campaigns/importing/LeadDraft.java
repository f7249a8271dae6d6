package dialer.campaigns.importing;

import dialer.campaigns.lead.Lead;
import dialer.campaigns.lead.LeadNumber;
import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.lead.LeadPlace;
import dialer.campaigns.lead.LeadProgress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A valid row, ready to become a lead.
 *
 * @param row the row in the file, counted as a spreadsheet shows it: the header is row 1
 * @param person who it is
 * @param numbers 1 to 10 numbers, none twice
 * @param requiredSkills what an agent must be able to do
 * @param priority 0 to 1000
 * @param segment quota segment, or empty
 * @param due not dialed before, if the row says so
 * @param fields every extra column, by header
 */
public record LeadDraft(
    long row,
    LeadPerson person,
    List<LeadNumber> numbers,
    Set<String> requiredSkills,
    int priority,
    String segment,
    Optional<Instant> due,
    Map<String, String> fields) {

  public LeadDraft {
    numbers = List.copyOf(numbers);
    requiredSkills = Set.copyOf(requiredSkills);
    fields = Map.copyOf(fields);
  }

  /** The lead it becomes at {@code now}; due then unless the row says later. */
  public Lead toLead(LeadPlace place, Instant now) {
    Instant from = due.filter(now::isBefore).orElse(now);
    return new Lead(
        place.id(),
        place.client(),
        place.campaign(),
        place.list(),
        person,
        numbers,
        requiredSkills,
        priority,
        segment,
        fields,
        LeadProgress.fresh(from));
  }
}
