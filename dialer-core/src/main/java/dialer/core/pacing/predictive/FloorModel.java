package dialer.core.pacing.predictive;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is doing what since when, and which calls may still want an agent. Times in seconds. */
final class FloorModel {

  /** An agent in one state. */
  record Agent(AgentState state, double since) {

    boolean isTalking() {
      return state == AgentState.ON_CALL || state == AgentState.RESERVED;
    }

    boolean isWorking() {
      return isTalking() || state == AgentState.WRAP_UP || state == AgentState.READY;
    }
  }

  /**
   * A call that has not ended.
   *
   * @param wanted it has wanted an agent
   * @param waits it wants one now
   */
  record Call(double placed, boolean wanted, boolean waits) {}

  private final Map<AgentSessionId, Agent> agents = new LinkedHashMap<>();
  private final Map<AttemptId, Call> calls = new LinkedHashMap<>();
  private int ready;
  private int working;
  private int waiting;
  private int unanswered;

  Map<AgentSessionId, Agent> agents() {
    return agents;
  }

  Map<AttemptId, Call> calls() {
    return calls;
  }

  /** The agent's former state, if there was one. */
  @Nullable Agent move(AgentSessionId id, AgentState state, double now) {
    Agent after = new Agent(state, now);
    Agent before = state == AgentState.LOGGED_OUT ? agents.remove(id) : agents.put(id, after);
    if (before != null) {
      count(before, -1);
    }
    if (state != AgentState.LOGGED_OUT) {
      count(after, 1);
    }
    return before;
  }

  private void count(Agent agent, int by) {
    ready += agent.state() == AgentState.READY ? by : 0;
    working += agent.isWorking() ? by : 0;
  }

  /** The call's former state, if there was one. */
  @Nullable Call move(AttemptId id, Call after) {
    Call before = calls.put(id, after);
    if (before != null) {
      count(before, -1);
    }
    count(after, 1);
    return before;
  }

  /** It wants no agent any more; its last state, if there was one. */
  @Nullable Call end(AttemptId id) {
    Call before = calls.remove(id);
    if (before != null) {
      count(before, -1);
    }
    return before;
  }

  private void count(Call call, int by) {
    waiting += call.waits() ? by : 0;
    unanswered += call.wanted() ? 0 : by;
  }

  /** Takes over another floor's agents and calls, in its order. */
  void recall(Map<AgentSessionId, Agent> otherAgents, Map<AttemptId, Call> otherCalls) {
    otherAgents.forEach((id, agent) -> {
      agents.put(id, agent);
      count(agent, 1);
    });
    otherCalls.forEach((id, call) -> {
      calls.put(id, call);
      count(call, 1);
    });
  }

  int ready() {
    return ready;
  }

  /** Agents who serve or could serve: ready, reserved, talking, writing. */
  int working() {
    return working;
  }

  int waiting() {
    return waiting;
  }

  /** Calls that nobody has answered yet. */
  int unanswered() {
    return unanswered;
  }
}
