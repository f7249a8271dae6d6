package dialer.campaigns.disposition;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where dispositions are kept: port.
 *
 * <p>Thread rule: blocks, any thread but a pool's loop. Error rule: outside faults throw; nothing
 * was written then, or nobody knows, and the call may be repeated. Ordering: revisions of one
 * attempt follow each other without a gap.
 */
public interface DispositionJournal {

  /**
   * Writes the record, its result and where the lead stands now, in one transaction. Idempotent by
   * attempt and revision: the same record again answers true; another record under the same
   * revision answers false and changes nothing. The lead moves only if this revision is the last
   * and no other attempt of the lead is live. A do-not-call disposition is entered by the caller,
   * before this.
   */
  boolean record(DispositionRecord record, RecycleDecision next);

  /** The last revision of an attempt's disposition. */
  Optional<DispositionRecord> of(AttemptId attempt);

  /** The last revisions of a lead's dispositions, newest first. */
  List<DispositionRecord> ofLead(LeadId lead);

  /**
   * Last revisions of a campaign, in order of {@code at}, after {@code after}, at most {@code max}.
   */
  List<DispositionRecord> ofCampaign(CampaignId campaign, Instant after, int max);

  /** How often each disposition was concluded, by key; last revisions only. */
  Map<String, Integer> counts(CampaignId campaign, Instant from, Instant until);
}
