package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.compliance.gate.Verdict;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import java.time.Instant;
import java.util.Optional;

/** What an agent's desk is shown at once, before anything is written. */
public sealed interface ScreenEvent {

  /** For whom. */
  AgentSessionId session();

  /** When. */
  Instant at();

  /** A card to look at: accept or skip. */
  record PreviewOffered(AgentSessionId session, Instant at, CampaignId campaign, LeadId lead)
      implements ScreenEvent {}

  /** The previewed or manual dial may not be made. */
  record DialRefused(
      AgentSessionId session, Instant at, LeadId lead, String reason, Optional<Verdict> verdict)
      implements ScreenEvent {}

  /**
   * The agent wants this dial, and it cannot be made at this moment; the loop makes it by itself as
   * soon as it can, or says {@code DialRefused}.
   */
  record DialWaiting(AgentSessionId session, Instant at, LeadId lead, String reason)
      implements ScreenEvent {}

  /** The lead's number is being dialed for this agent. */
  record Dialing(AgentSessionId session, Instant at, AttemptId attempt, LeadId lead)
      implements ScreenEvent {}

  /** A person answered and is being joined with this agent: show the card. */
  record CallOffered(
      AgentSessionId session, Instant at, AttemptId attempt, CampaignId campaign, LeadId lead)
      implements ScreenEvent {}

  /** Somebody who rang back is being joined with this agent: show the card. */
  record ReturnOffered(AgentSessionId session, Instant at, ReturnedCall caller)
      implements ScreenEvent {}

  /** They hear each other. */
  record CallJoined(AgentSessionId session, Instant at, AttemptId attempt) implements ScreenEvent {}

  /** The call is over, or another agent has it. */
  record CallEnded(AgentSessionId session, Instant at, AttemptId attempt) implements ScreenEvent {}

  /**
   * The session's state.
   *
   * @param until when it ends by itself, e.g. the wrap-up limit
   */
  record StateChanged(
      AgentSessionId session, Instant at, AgentState state, String reason, Optional<Instant> until)
      implements ScreenEvent {}
}
