package dialer.campaigns.simulation;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.engine.LegSeen;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The truth about one call. */
final class SimulatedCall {

  private final AttemptId attempt;
  private @Nullable Instant answered;
  private @Nullable AgentSessionId agent;
  private boolean message;
  private boolean rung;
  private boolean machine;

  SimulatedCall(AttemptId attempt) {
    this.attempt = attempt;
  }

  AttemptId attempt() {
    return attempt;
  }

  Optional<AgentSessionId> agent() {
    return Optional.ofNullable(agent);
  }

  boolean isAnswered() {
    return answered != null;
  }

  /** Answered, and neither agent nor message is to be heard. */
  boolean hearsNobody() {
    return answered != null && agent == null && !message;
  }

  boolean isMachine() {
    return machine;
  }

  void machineAnswers() {
    machine = true;
  }

  boolean hasRung() {
    return rung;
  }

  void rings() {
    rung = true;
  }

  void answeredAt(Instant at) {
    answered = at;
  }

  void hearsMessage() {
    message = true;
  }

  void joins(AgentSessionId with) {
    agent = with;
  }

  LegSeen seen(Instant now) {
    return new LegSeen(phase(), answered == null ? now : answered, agent());
  }

  private LegSeen.Phase phase() {
    if (agent != null) {
      return LegSeen.Phase.JOINED;
    }
    if (answered != null) {
      return message ? LegSeen.Phase.MESSAGE : LegSeen.Phase.UP;
    }
    return rung ? LegSeen.Phase.RINGING : LegSeen.Phase.DIALING;
  }
}
