package dialer.campaigns.campaign;

import dialer.campaigns.disposition.DispositionCatalogue;
import dialer.campaigns.disposition.RecycleRules;
import dialer.campaigns.followup.CaseOnEvent;
import dialer.campaigns.followup.CaseTrigger;
import dialer.campaigns.lead.DuplicatePolicy;
import java.util.List;
import java.util.OptionalInt;

/**
 * How the campaign treats its leads.
 *
 * @param recycle when they are called again
 * @param duplicates what an import does with numbers that are here already, unless told otherwise
 * @param catalogue what a conversation can conclude
 * @param pilot dial the first so many leads, then hold for review, 1 or more; empty: no pilot
 * @param triggers follow-up cases opened by dispositions of this campaign
 * @param events what events of the client's systems do; follow-up campaigns only
 * @param usedUp what becomes of the campaign when no lead is open any more
 */
public record LeadRules(
    RecycleRules recycle,
    DuplicatePolicy duplicates,
    DispositionCatalogue catalogue,
    OptionalInt pilot,
    List<CaseTrigger> triggers,
    List<CaseOnEvent> events,
    UsedUp usedUp) {

  /** What becomes of a campaign when no lead is open any more. */
  public enum UsedUp {
    /** It is finished. */
    FINISH,
    /** It waits for the leads that other systems send, until its last day or somebody ends it. */
    STAY_OPEN
  }

  public LeadRules {
    triggers = List.copyOf(triggers);
    // Campaigns stored before there were such rules have none.
    events = events == null ? List.of() : List.copyOf(events);
    // Likewise they end with their leads.
    usedUp = usedUp == null ? UsedUp.FINISH : usedUp;
    if (pilot.isPresent() && pilot.getAsInt() < 1) {
      throw new IllegalArgumentException("a pilot needs at least one lead");
    }
  }

  /** What a new campaign of that kind starts with. */
  public static LeadRules usual(CampaignKind kind) {
    return new LeadRules(
        kind.usualRecycleRules(),
        DuplicatePolicy.SKIP,
        kind.usualCatalogue(),
        OptionalInt.empty(),
        List.of(),
        List.of(),
        UsedUp.FINISH);
  }

  /** The same rules without a pilot. */
  public LeadRules withoutPilot() {
    return with(OptionalInt.empty());
  }

  /** The same rules with that pilot. */
  public LeadRules with(OptionalInt other) {
    return new LeadRules(recycle, duplicates, catalogue, other, triggers, events, usedUp);
  }

  /** The same rules with another end of the list. */
  public LeadRules with(UsedUp other) {
    return new LeadRules(recycle, duplicates, catalogue, pilot, triggers, events, other);
  }

  /** The same rules with other openings of cases. */
  public LeadRules with(List<CaseTrigger> dispositions, List<CaseOnEvent> told) {
    return new LeadRules(recycle, duplicates, catalogue, pilot, dispositions, told, usedUp);
  }

  /** The same rules with other dispositions and what follows them. */
  public LeadRules with(DispositionCatalogue other, RecycleRules rules) {
    return new LeadRules(rules, duplicates, other, pilot, triggers, events, usedUp);
  }

  /** What that event does: the campaign's own rule, or the usual one. */
  public CaseOnEvent on(String event) {
    return events.stream()
        .filter(rule -> rule.event().equals(event))
        .findFirst()
        .orElseGet(() -> CaseOnEvent.usual(event));
  }
}
