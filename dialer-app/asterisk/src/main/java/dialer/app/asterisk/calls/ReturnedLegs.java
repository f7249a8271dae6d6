package dialer.app.asterisk.calls;

import dialer.app.asterisk.ami.AmiEvent.Joined;
import dialer.app.asterisk.ami.AmiEvent.Leg;
import dialer.core.agent.AgentSessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The legs of people who rang back, and the bridges they are in. */
final class ReturnedLegs {

  private final ServerCalls calls;
  private final Map<String, String> bridges = new HashMap<>();

  ReturnedLegs(ServerCalls calls) {
    this.calls = calls;
  }

  /** The dialplan told something of a returned call, or an order for it failed. */
  void told(String leg, String phase, Instant at) {
    calls.tell(new ReturnedCallNews(calls.server, leg, phase, at, Optional.empty()));
  }

  /** A line that belongs to no attempt and no agent entered a bridge. */
  void joined(Joined e) {
    if (e.leg().isLine() && e.leg().attempt().isEmpty()) {
      bridges.put(e.leg().uniqueId(), e.bridge());
      calls
          .agents
          .agentIn(e.bridge())
          .ifPresent(agent -> met(e.leg().uniqueId(), agent, e.stamp().received()));
    }
  }

  void agentJoined(String bridge, AgentSessionId agent, Instant at) {
    bridges.entrySet().stream()
        .filter(leg -> leg.getValue().equals(bridge))
        .forEach(leg -> met(leg.getKey(), agent, at));
  }

  void ended(Leg leg) {
    bridges.remove(leg.uniqueId());
  }

  private void met(String leg, AgentSessionId agent, Instant at) {
    calls.tell(new ReturnedCallNews(calls.server, leg, "joined", at, Optional.of(agent)));
  }
}
