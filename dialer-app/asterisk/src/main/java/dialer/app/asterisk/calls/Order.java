package dialer.app.asterisk.calls;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;

/** What the dialer wants of one server. */
public sealed interface Order {

  /** Dial an authorized attempt through the guard. */
  record Originate(AttemptId attempt) implements Order {}

  /** Join the callee with the agent, as soon as that is safe. */
  record Bridge(AttemptId attempt, AgentSessionId agent) implements Order {}

  /** Ask the recorded questions. */
  record StartQuestions(AttemptId attempt) implements Order {}

  /** Play the safe-harbor message. */
  record PlaySafeHarbor(AttemptId attempt) implements Order {}

  /** End the call. */
  record HangUp(AttemptId attempt) implements Order {}

  /**
   * Call an agent's telephone and park it.
   *
   * @param endpoint its PJSIP endpoint: letters, digits, hyphen, underscore
   */
  record CallAgent(AgentSessionId agent, String endpoint) implements Order {}

  /** End an agent's leg. */
  record HangUpAgent(AgentSessionId agent) implements Order {}

  /** Join somebody who rang back with an agent. */
  record BridgeReturned(String leg, AgentSessionId agent) implements Order {}

  /** End the call of somebody who rang back. */
  record HangUpReturned(String leg) implements Order {}

  /** Have every refusal that Asterisk kept offered again. */
  record SweepRefusals() implements Order {}
}
