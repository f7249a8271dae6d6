package dialer.campaigns.followup;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The follow-up cases: port.
 *
 * <p>Thread rule: blocks, any thread but a pool's loop. Error rule: outside faults throw; the call
 * may be repeated. Ordering: changes of one case are ordered by its version.
 */
public interface FollowUpCases {

  /**
   * Opens the case and makes its lead due at the case's due instant, in one transaction. Idempotent
   * by campaign and {@link CaseSource#key()}: the second time answers the case that exists.
   */
  FollowUpCase open(FollowUpCase opened);

  /** The case, or empty if there is none. */
  Optional<FollowUpCase> find(CaseId id);

  /** The open case of a lead; a lead has one open case at most. */
  Optional<FollowUpCase> openCaseOf(LeadId lead);

  /**
   * Writes the case and moves its lead with it, if the stored version is {@code changed.version() -
   * 1}; false if somebody else was faster, then read again.
   */
  boolean save(FollowUpCase changed);

  /** How many cases stand where. */
  Map<CaseState, Integer> counts(CampaignId campaign);

  /** Cases of a campaign, next due first, for screens and exports. */
  List<FollowUpCase> list(CampaignId campaign, int offset, int max);
}
