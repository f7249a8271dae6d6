package dialer.campaigns.lead;

import dialer.compliance.call.LeadId;
import dialer.core.hopper.HopperEntry;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A lead as the filler sees it: enough to order it, nothing that identifies the person.
 *
 * @param lead which lead
 * @param state FRESH, WAITING or CALLBACK
 * @param due since when
 * @param priority the lead's own priority
 * @param reservedFor the agent a callback or case was promised to; empty: anyone
 * @param requiredSkills what an agent must be able to do for this lead, beyond the campaign's needs
 */
public record DueLead(
    LeadId lead,
    LeadState state,
    Instant due,
    int priority,
    Optional<String> reservedFor,
    Set<String> requiredSkills) {

  public DueLead {
    requiredSkills = Set.copyOf(requiredSkills);
  }

  /**
   * Its place in the order of dialing, lower first: promises, then by priority, and within a
   * priority leads whose time to be tried again has come before fresh ones. Else a number that was
   * busy would wait until a long list is used up.
   */
  public int place() {
    return switch (state) {
      case CALLBACK -> 0;
      case WAITING -> 2 * priority + 1;
      case FRESH, LIVE, FINISHED, EXHAUSTED, REFUSED, WITHDRAWN -> 2 * priority + 2;
    };
  }

  /** The same lead for the hopper, at the same place. */
  public HopperEntry hopperEntry() {
    return new HopperEntry(lead, place(), due, requiredSkills);
  }
}
