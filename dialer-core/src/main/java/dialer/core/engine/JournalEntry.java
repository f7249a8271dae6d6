package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.call.CallOutcome;
import dialer.core.call.HangupReport;
import java.time.Instant;
import java.util.Optional;

/** A fact of the loop that must be written down. Writing it twice changes nothing. */
public sealed interface JournalEntry {

  /** When it happened. */
  Instant at();

  /** The far end answered, person or machine. */
  record Answered(AttemptId attempt, Instant at) implements JournalEntry {}

  /** Joined with an agent. */
  record AgentJoined(AttemptId attempt, Instant at, AgentSessionId agent) implements JournalEntry {}

  /** The safe-harbor message began: by our order, or by Asterisk's own switch. */
  record MessageStarted(AttemptId attempt, Instant at) implements JournalEntry {}

  /**
   * The attempt has its one outcome.
   *
   * @param outcome final; for {@code LOST} the row knows better if the guard never let it pass, and
   *     then it was {@code NOT_DIALED}
   * @param agent who talked, if somebody did
   * @param report how the carrier leg ended, where it was told
   * @param detail machine-readable reason where the outcome alone does not say it, or empty
   */
  record Ended(
      AttemptId attempt,
      CampaignId campaign,
      LeadId lead,
      Instant at,
      CallOutcome outcome,
      Optional<AgentSessionId> agent,
      Optional<HangupReport> report,
      String detail)
      implements JournalEntry {}

  /**
   * An agent session changed.
   *
   * @param attempt the call it is about, for reserved, on call and wrap-up
   */
  record AgentChanged(
      AgentSessionId session,
      Instant at,
      AgentState state,
      String reason,
      Optional<AttemptId> attempt)
      implements JournalEntry {}

  /**
   * An agent did not want the previewed lead now.
   *
   * @param until the lead is not due before
   */
  record CardSkipped(
      AgentSessionId session,
      Instant at,
      CampaignId campaign,
      LeadId lead,
      String reason,
      Instant until)
      implements JournalEntry {}

  /** A stopping campaign has no call left. */
  record CampaignDrained(CampaignId campaign, Instant at) implements JournalEntry {}
}
