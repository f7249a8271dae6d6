package dialer.core.call;

import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent.AnswerKind;
import dialer.core.call.CallEvent.Deadline;
import java.time.Instant;
import java.util.Optional;

/**
 * Where one call attempt stands. A state holds its own deadline; the loop only watches the clock.
 */
public sealed interface CallState {

  /** What the loop must tell this state when, if nothing happens before. */
  Optional<Timer> timer();

  /** A deadline. */
  record Timer(Instant at, Deadline deadline) {}

  /**
   * A person, or what counts as one, has answered.
   *
   * @param at when the far end answered
   * @param kind what detection said; human without detection
   * @param decideBy until when an agent is looked for
   * @param joinBy until when agent or message must be heard
   */
  record Answer(Instant at, AnswerKind kind, Instant decideBy, Instant joinBy) {

    boolean isMachine() {
      return kind == AnswerKind.MACHINE;
    }

    CallOutcome joined() {
      return isMachine() ? CallOutcome.MACHINE : CallOutcome.CONNECTED;
    }

    CallOutcome unjoined() {
      return isMachine() ? CallOutcome.MACHINE : CallOutcome.ABANDONED;
    }
  }

  /** Nobody has answered yet. */
  sealed interface Unanswered extends CallState {

    /** Since when it is in this state. */
    Instant since();
  }

  /** The originate was ordered; Asterisk has not said a word yet. */
  record Sent(Instant since, Instant deadline) implements Unanswered {
    @Override
    public Optional<Timer> timer() {
      return Optional.of(new Timer(deadline, Deadline.SENT));
    }
  }

  /** No word came: it may or may not be dialing. Never retried; reconciliation decides. */
  record Unknown(Instant since, Instant deadline) implements Unanswered {
    @Override
    public Optional<Timer> timer() {
      return Optional.of(new Timer(deadline, Deadline.END));
    }
  }

  /** The guard let it pass; the far end has not rung yet. */
  record Dialing(Instant since, Instant deadline) implements Unanswered {
    @Override
    public Optional<Timer> timer() {
      return Optional.of(new Timer(deadline, Deadline.END));
    }
  }

  /** The far end rings. */
  record Ringing(Instant since, Instant deadline) implements Unanswered {
    @Override
    public Optional<Timer> timer() {
      return Optional.of(new Timer(deadline, Deadline.END));
    }
  }

  /** Answered; machine detection is listening. */
  record Classifying(Instant answered, Instant deadline) implements CallState {
    @Override
    public Optional<Timer> timer() {
      return Optional.of(new Timer(deadline, Deadline.CLASSIFY));
    }
  }

  /** Answered by a person; no agent is free yet. */
  record Waiting(Answer answer) implements CallState {
    @Override
    public Optional<Timer> timer() {
      return Optional.of(new Timer(answer.decideBy(), Deadline.ANSWER));
    }
  }

  /**
   * A bridge with an agent was ordered.
   *
   * @param messageBegan Asterisk's own switch began the message in the same moment; the bridge wins
   */
  record Bridging(Answer answer, AgentSessionId agent, Instant deadline, boolean messageBegan)
      implements CallState {
    @Override
    public Optional<Timer> timer() {
      return Optional.of(new Timer(deadline, Deadline.BRIDGE));
    }
  }

  /** Callee and agent hear each other. */
  record Connected(Answer answer, AgentSessionId agent, Instant joined) implements CallState {
    @Override
    public Optional<Timer> timer() {
      return Optional.empty();
    }
  }

  /** The recorded questions are being asked; no agent takes part. */
  record Asking(Answer answer) implements CallState {
    @Override
    public Optional<Timer> timer() {
      return Optional.empty();
    }
  }

  /**
   * Abandoned: the safe-harbor message is ordered or playing.
   *
   * @param began Asterisk has confirmed it
   */
  record Message(Answer answer, Instant deadline, boolean began) implements CallState {
    @Override
    public Optional<Timer> timer() {
      return Optional.of(new Timer(deadline, Deadline.END));
    }
  }

  /** Its end was ordered; the outcome is known already. */
  record Ending(
      CallOutcome outcome, Optional<AgentSessionId> agent, String detail, Instant deadline)
      implements CallState {
    @Override
    public Optional<Timer> timer() {
      return Optional.of(new Timer(deadline, Deadline.END));
    }
  }

  /** Over. */
  record Ended(CallOutcome outcome, Optional<AgentSessionId> agent, String detail)
      implements CallState {
    @Override
    public Optional<Timer> timer() {
      return Optional.empty();
    }
  }
}
