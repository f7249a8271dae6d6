package dialer.app.asterisk.calls;

import dialer.app.asterisk.ami.AmiEvent.Leg;
import dialer.asterisk.names.Dialplan;
import dialer.core.agent.AgentSessionId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The agents' legs of one server and the bridges they are in. A leg is named after its session, so
 * that any node can tell whose it is after a restart.
 */
final class AgentLegs {

  private static final String LEG =
      Pattern.quote(Dialplan.AGENT_LEG_PREFIX) + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

  private static final Pattern OWN = Pattern.compile(LEG);

  /** A leg may be called again: each call's action has an id of its own behind the leg's name. */
  private static final Pattern CALL = Pattern.compile(LEG + "\\..+");

  private final Map<AgentSessionId, String> bridges = new HashMap<>();
  private final Map<AgentSessionId, String> lastCalls = new HashMap<>();

  static String legOf(AgentSessionId agent) {
    return Dialplan.AGENT_LEG_PREFIX + agent;
  }

  static Optional<AgentSessionId> agentOf(String uniqueId) {
    return agentOf(OWN, uniqueId);
  }

  private static Optional<AgentSessionId> agentOf(Pattern pattern, String text) {
    return Optional.of(pattern.matcher(text))
        .filter(matcher -> matcher.matches())
        .map(matcher -> AgentSessionId.of(matcher.group(1)));
  }

  static Optional<AgentSessionId> agentOf(Leg leg) {
    return agentOf(leg.uniqueId());
  }

  /** The leg is called now; what is told of an earlier call of it means nothing any more. */
  void called(AgentSessionId agent, String action) {
    lastCalls.put(agent, action);
  }

  /** A call of a leg has failed: whose, unless it was called again since. */
  Optional<AgentSessionId> failed(String action) {
    Optional<AgentSessionId> whose =
        agentOf(CALL, action).filter(agent -> lastCalls.getOrDefault(agent, action).equals(action));
    whose.ifPresent(this::notCalled);
    return whose;
  }

  /** The leg is not being called any more. */
  void notCalled(AgentSessionId agent) {
    lastCalls.remove(agent);
  }

  void joined(AgentSessionId agent, String bridge) {
    bridges.put(agent, bridge);
  }

  void left(AgentSessionId agent, String bridge) {
    bridges.remove(agent, bridge);
  }

  void ended(AgentSessionId agent) {
    bridges.remove(agent);
    notCalled(agent);
  }

  /** Who is in a bridge, other than the parking. */
  Optional<AgentSessionId> agentIn(String bridge) {
    return bridges.entrySet().stream()
        .filter(entry -> entry.getValue().equals(bridge))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  void forget() {
    bridges.clear();
  }
}
