package dialer.core.call;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to one call attempt. Stamped once, by the adapter that saw it; late and
 * duplicate events are normal.
 */
public sealed interface CallEvent {

  /** The attempt it happened to. */
  AttemptId attempt();

  /** When it happened. */
  Instant at();

  /** Nothing was dialed: the guard or Asterisk said no, or the attempt expired unsent. */
  record OriginateRefused(AttemptId attempt, Instant at, String reason) implements CallEvent {}

  /** The guard let the attempt pass: the carrier leg leaves now. */
  record Dialed(AttemptId attempt, Instant at) implements CallEvent {}

  /** The far end rings. */
  record Ringing(AttemptId attempt, Instant at) implements CallEvent {}

  /** The far end answered, person or machine. */
  record Answered(AttemptId attempt, Instant at) implements CallEvent {}

  /** Answering-machine detection has decided; only where the campaign uses it. */
  record AnswerClassified(AttemptId attempt, Instant at, AnswerKind kind) implements CallEvent {}

  /** The carrier leg and the agent's leg are bridged. */
  record AgentJoined(AttemptId attempt, Instant at, AgentSessionId agent) implements CallEvent {}

  /** The agent's leg left or was lost while bridged or about to be. */
  record AgentLeft(AttemptId attempt, Instant at, AgentSessionId agent) implements CallEvent {}

  /** The safe-harbor message began to play, by our order or by Asterisk's own dead man's switch. */
  record MessageStarted(AttemptId attempt, Instant at) implements CallEvent {}

  /** The carrier leg has ended or never existed; nothing follows for this attempt. */
  record HungUp(AttemptId attempt, Instant at, HangupReport report) implements CallEvent {}

  /** The loop found an agent and reserved it; only the loop makes this event. */
  record AgentReserved(AttemptId attempt, Instant at, AgentSessionId agent) implements CallEvent {}

  /** Somebody wants the call to end. */
  record EndAsked(AttemptId attempt, Instant at, EndReason reason) implements CallEvent {}

  /**
   * Reconciliation found no leg of the attempt, or its server restarted: it is over, and how it
   * went in the meantime is not known.
   */
  record Vanished(AttemptId attempt, Instant at) implements CallEvent {}

  /** A deadline that the state held has passed. */
  record DeadlinePassed(AttemptId attempt, Instant at, Deadline deadline) implements CallEvent {}

  /** What the detection heard. */
  enum AnswerKind {
    HUMAN,
    MACHINE,
    FAX,
    UNSURE
  }

  /** Why a call is to end. */
  enum EndReason {
    /** The agent hung up. */
    AGENT,
    /** Emergency stop: unanswered calls end at once. */
    EMERGENCY,
    /** The number was entered as do-not-call: an unanswered call ends at once. */
    DO_NOT_CALL;

    /** The word under which it is counted. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The deadlines a call can have. */
  enum Deadline {
    /** No word from Asterisk at all since the originate was sent. */
    SENT,
    /** Machine detection has not decided: the answer counts as a human. */
    CLASSIFY,
    /** No agent for an answered call: decide now. */
    ANSWER,
    /** A bridge was ordered and has not been confirmed. */
    BRIDGE,
    /** The end of the call was ordered or expected and has not been told. */
    END
  }
}
