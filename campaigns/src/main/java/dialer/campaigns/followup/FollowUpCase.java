package dialer.campaigns.followup;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import java.time.Instant;
import java.util.Optional;

/**
 * A case: something to be settled with one person, owned by one agent, due at an instant.
 *
 * @param id which case
 * @param client on whose behalf
 * @param campaign the follow-up campaign it belongs to
 * @param lead whom to call
 * @param source where it came from
 * @param topic what it is about, one line
 * @param owner the agent it is offered to first, by log-in name; empty: anyone
 * @param due when it is to be called
 * @param state where it stands
 * @param conversations conversations held on it so far
 * @param contentment what the person said at the end, once solved
 * @param closedReason why it was given up, or empty
 * @param version grows by one with each change
 */
public record FollowUpCase(
    CaseId id,
    ClientId client,
    CampaignId campaign,
    LeadId lead,
    CaseSource source,
    String topic,
    Optional<String> owner,
    Instant due,
    CaseState state,
    int conversations,
    Optional<Contentment> contentment,
    String closedReason,
    long version) {
  /** One conversation later: call again. */
  FollowUpCase again(Optional<String> nextOwner, Instant nextDue) {
    return new FollowUpCase(
        id,
        client,
        campaign,
        lead,
        source,
        topic,
        nextOwner,
        nextDue,
        CaseState.OPEN,
        conversations + 1,
        Optional.empty(),
        "",
        version + 1);
  }

  /** One conversation later: settled. */
  FollowUpCase solved(Contentment said) {
    return new FollowUpCase(
        id,
        client,
        campaign,
        lead,
        source,
        topic,
        owner,
        due,
        CaseState.SOLVED,
        conversations + 1,
        Optional.of(said),
        "",
        version + 1);
  }

  /** One conversation later: ended without a solution. */
  FollowUpCase givenUp(String reason) {
    return new FollowUpCase(
        id,
        client,
        campaign,
        lead,
        source,
        topic,
        owner,
        due,
        CaseState.GIVEN_UP,
        conversations + 1,
        Optional.empty(),
        reason,
        version + 1);
  }

  /** No conversation took place: call later. */
  FollowUpCase postponed(Instant nextDue) {
    return new FollowUpCase(
        id,
        client,
        campaign,
        lead,
        source,
        topic,
        owner,
        nextDue,
        CaseState.OPEN,
        conversations,
        Optional.empty(),
        "",
        version + 1);
  }
}
