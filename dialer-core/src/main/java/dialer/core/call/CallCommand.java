package dialer.core.call;

import dialer.core.agent.AgentSessionId;
import java.time.Instant;
import java.util.Optional;

/** What a step of a call wants of the loop. */
public sealed interface CallCommand {

  /** Look for an agent now and whenever one becomes free; answer {@code AgentReserved}. */
  record FindAgent() implements CallCommand {}

  /** Join the carrier leg with the agent's leg. */
  record Bridge(AgentSessionId agent) implements CallCommand {}

  /** Play the safe-harbor message, then end the call. */
  record PlayMessage() implements CallCommand {}

  /** Start the recorded questions: detection has not let the dialplan do it. */
  record StartQuestions() implements CallCommand {}

  /** End the call. */
  record HangUp() implements CallCommand {}

  /** Ask the server what has become of the call. */
  record Reconcile() implements CallCommand {}

  /** The agent is no longer bound to this call. */
  record ReleaseAgent(AgentSessionId agent, Release release) implements CallCommand {}

  /** The far end answered. */
  record NoteAnswered(Instant at) implements CallCommand {}

  /** The agent is joined. */
  record NoteJoined(Instant at, AgentSessionId agent) implements CallCommand {}

  /** The safe-harbor message is heard. */
  record NoteMessage(Instant at) implements CallCommand {}

  /** The attempt has its outcome; always the last command of an attempt, and given once. */
  record NoteEnded(
      Instant at,
      CallOutcome outcome,
      Optional<AgentSessionId> agent,
      Optional<HangupReport> report,
      String detail)
      implements CallCommand {}

  /** In which condition an agent comes back from a call. */
  enum Release {
    /** Never joined; the leg is still parked. */
    UNUSED,
    /** The bridge was not confirmed: not to be offered before the leg is parked again. */
    SUSPECT,
    /** They talked: after-call work follows. */
    AFTER_CALL
  }
}
