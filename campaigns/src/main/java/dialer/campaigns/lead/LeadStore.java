package dialer.campaigns.lead;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.hopper.SkillDemand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The leads: port.
 *
 * <p>Thread rule: blocks, any thread but a pool's loop. Error rule: outside faults throw; nothing
 * was changed then, or nobody knows, and the call may be repeated. Every method sees the leads of
 * one client only, the one of the campaign or lead named. LIVE is written and cleared by the
 * authorizing transaction and the attempt's end alone; {@link #move} refuses to touch a LIVE lead
 * unless told so.
 */
public interface LeadStore {

  /** The lead with its numbers, or empty if there is none. */
  Optional<Lead> find(LeadId lead);

  /**
   * Leads due at {@code now}, in the order of {@link LeadSelection#ORDER}; at most {@code max}.
   * Leads of a list switched off, leads reserved for an agent, and fresh leads beyond what a pilot
   * has left are left out, and so are those that {@code demand} does not want.
   */
  List<DueLead> due(CampaignId campaign, SkillDemand demand, Instant now, int max);

  /** The same, whatever skills they need. */
  default List<DueLead> due(CampaignId campaign, Instant now, int max) {
    return due(campaign, SkillDemand.everything(), now, max);
  }

  /**
   * What the first due lead needs that nobody present can serve; empty: there is none. Asked only
   * after {@link #due} had fewer than were wished for, when it is a quick question.
   */
  Optional<Set<String>> missingSkills(CampaignId campaign, SkillDemand demand, Instant now);

  /**
   * Callbacks and cases due at {@code now} that were promised to one of those agents, by log-in
   * name: the oldest promises of each, at most {@code each}. Leads of a list switched off are left
   * out.
   */
  List<DueLead> dueFor(CampaignId campaign, Set<String> agents, Instant now, int each);

  /** How many stand where, at {@code now}. */
  LeadCounts counts(CampaignId campaign, Instant now);

  /**
   * Adds a single lead to a running campaign. Idempotent by the lead's id; a lead whose first
   * number is in the campaign already is treated as {@code duplicates} says. Answers what became of
   * it.
   */
  Added add(Lead lead, DuplicatePolicy duplicates);

  /**
   * Writes where the lead stands if it still stands in {@code expected}; false if it does not. This
   * is how a disposition, a bell and a person's click agree when they meet.
   */
  boolean move(LeadId lead, LeadState expected, LeadProgress next);

  /** Marks a number of the lead as non-existing; repeating it changes nothing. */
  void retireNumber(LeadId lead, int order);

  /** Withdraws every lead of a segment that is not LIVE or final; answers how many. */
  int withdrawSegment(CampaignId campaign, String segment, String reason);

  /** The lists of a campaign, newest first. */
  List<LeadList> lists(CampaignId campaign);

  /** Switches a list on or off; repeating it changes nothing. */
  void activate(LeadListId list, boolean active);

  /** What became of a single lead. */
  enum Added {
    ADDED,
    UPDATED,
    KEPT_BOTH,
    SKIPPED
  }
}
