package dialer.campaigns.campaign;

import dialer.campaigns.disposition.DispositionCatalogue;
import dialer.campaigns.disposition.RecycleRules;
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
 */
public record LeadRules(
    RecycleRules recycle,
    DuplicatePolicy duplicates,
    DispositionCatalogue catalogue,
    OptionalInt pilot,
    List<CaseTrigger> triggers) {

  public LeadRules {
    triggers = List.copyOf(triggers);
    if (pilot.isPresent() && pilot.getAsInt() < 1) {
      throw new IllegalArgumentException("a pilot needs at least one lead");
    }
  }

  /** The same rules without a pilot. */
  public LeadRules withoutPilot() {
    return new LeadRules(recycle, duplicates, catalogue, OptionalInt.empty(), triggers);
  }
}
