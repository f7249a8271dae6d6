package dialer.core.pacing;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.pacing.PacingEvent.AgentGone;
import dialer.core.pacing.PacingEvent.AgentMoved;
import dialer.core.pacing.PacingEvent.CallAbandoned;
import dialer.core.pacing.PacingEvent.CallAnswered;
import dialer.core.pacing.PacingEvent.CallEnded;
import dialer.core.pacing.PacingEvent.CallJoined;
import dialer.core.pacing.PacingEvent.CallPlaced;
import dialer.core.pacing.PacingEvent.CallRinging;
import dialer.core.pacing.PacingEvent.CallServed;
import dialer.core.pacing.PacingEvent.CallWaiting;
import dialer.core.pacing.PacingEvent.CallWithdrawn;
import dialer.core.pacing.PacingEvent.HistoryTold;
import dialer.core.pacing.PacingEvent.OthersClaim;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The fold that the pacers share: free agents, and calls that may still want one. */
final class Floor {

  private final Map<AgentSessionId, AgentState> agents = new HashMap<>();
  private final Set<AttemptId> wanting = new HashSet<>();
  private final Set<AttemptId> live = new HashSet<>();
  private int ready;
  private int others;

  void observe(PacingEvent event) {
    switch (event) {
      case AgentMoved moved -> move(moved.agent(), moved.state());
      case AgentGone gone -> move(gone.agent(), AgentState.LOGGED_OUT);
      case OthersClaim claim -> others = claim.calls();
      case CallPlaced placed -> {
        wanting.add(placed.attempt());
        live.add(placed.attempt());
      }
      case CallWithdrawn withdrawn -> end(withdrawn.attempt());
      case CallEnded ended -> end(ended.attempt());
      case CallWaiting waiting -> wanting.add(waiting.attempt());
      case CallServed served -> wanting.remove(served.attempt());
      case CallJoined joined -> wanting.remove(joined.attempt());
      case CallAbandoned abandoned -> wanting.remove(abandoned.attempt());
      case CallRinging _, CallAnswered _, HistoryTold _ -> {}
    }
  }

  private void move(AgentSessionId agent, AgentState state) {
    AgentState before =
        state == AgentState.LOGGED_OUT ? agents.remove(agent) : agents.put(agent, state);
    ready += (state == AgentState.READY ? 1 : 0) - (before == AgentState.READY ? 1 : 0);
  }

  private void end(AttemptId attempt) {
    wanting.remove(attempt);
    live.remove(attempt);
  }

  /** Agents who are free and not claimed by other campaigns' calls. */
  int free() {
    return Math.max(0, ready - others);
  }

  /** Calls that may still want an agent. */
  int wanting() {
    return wanting.size();
  }

  /** Calls that have not ended. */
  int live() {
    return live.size();
  }

  Map<String, Double> figures() {
    Map<String, Double> figures = new HashMap<>();
    figures.put("agents", (double) agents.size());
    figures.put("ready", (double) ready);
    figures.put("claimed_by_others", (double) others);
    figures.put("wanting_agent", (double) wanting.size());
    return figures;
  }
}
