package dialer.app.asterisk.calls;

import dialer.app.asterisk.ami.ActionKind;
import dialer.app.asterisk.ami.SafeAction;
import dialer.asterisk.names.Dialplan;
import dialer.asterisk.names.Dialplan.Context;
import dialer.asterisk.names.Dialplan.Variable;
import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import java.time.Duration;
import java.util.function.Supplier;

/** Spells orders as actions. */
final class Actions {

  /** A backstop far above any ring time: the guard's own ring time ends a call. */
  private static final Duration BACKSTOP = Duration.ofSeconds(150);

  private static final Duration AGENT_RINGS = Duration.ofSeconds(30);
  private static final String NORMAL_CLEARING = "16";

  private final int node;
  private final Supplier<String> ids;

  /**
   * Actions of one node.
   *
   * @param node which of the configured FastAGI addresses is ours, from 1
   * @param ids a new action id at each call
   */
  Actions(int node, Supplier<String> ids) {
    this.node = node;
    this.ids = ids;
  }

  SafeAction originate(AttemptId attempt) {
    return SafeAction.of(ActionKind.ORIGINATE, attempt.toString())
        .with("Channel", Dialplan.GUARDED_CHANNEL)
        .with("ChannelId", attempt.toString())
        .with("OtherChannelId", attempt + Dialplan.GUARD_HALF)
        .with("Context", Context.CALLEE)
        .with("Exten", Dialplan.EXTENSION)
        .with("Priority", "1")
        .with("Timeout", String.valueOf(BACKSTOP.toMillis()))
        .with("Async", "true")
        .with("Variable", Variable.inherited(Variable.ATTEMPT) + "=" + attempt)
        .with("Variable", Variable.inherited(Variable.NODE) + "=" + node);
  }

  SafeAction callAgent(AgentSessionId agent, String endpoint) {
    return SafeAction.of(ActionKind.ORIGINATE, AgentLegs.legOf(agent) + "." + ids.get())
        .with("Channel", "PJSIP/" + endpoint)
        .with("ChannelId", AgentLegs.legOf(agent))
        .with("Context", Context.AGENT_PARK)
        .with("Exten", Dialplan.EXTENSION)
        .with("Priority", "1")
        .with("Timeout", String.valueOf(AGENT_RINGS.toMillis()))
        .with("Async", "true")
        .with("Variable", Variable.AGENT_LEG + "=" + AgentLegs.legOf(agent));
  }

  SafeAction bridge(String leg, AgentSessionId agent) {
    return SafeAction.of(ActionKind.BRIDGE, ids.get())
        .with("Channel1", leg)
        .with("Channel2", AgentLegs.legOf(agent))
        .with("Tone", "no");
  }

  SafeAction redirect(AttemptId attempt, String context) {
    return SafeAction.of(ActionKind.REDIRECT, ids.get())
        .with("Channel", attempt.toString())
        .with("Context", context)
        .with("Exten", Dialplan.EXTENSION)
        .with("Priority", "1");
  }

  SafeAction hangUp(String leg) {
    return SafeAction.of(ActionKind.HANGUP, ids.get())
        .with("Channel", leg)
        .with("Cause", NORMAL_CLEARING);
  }

  SafeAction sweepRefusals() {
    return SafeAction.of(ActionKind.ORIGINATE, ids.get())
        .with("Channel", "Local/" + Dialplan.EXTENSION + "@" + Context.REFUSAL_SWEEP + "/n")
        .with("Context", Context.REFUSAL_SWEEP)
        .with("Exten", "end")
        .with("Priority", "1")
        .with("Async", "true");
  }
}
