package dialer.core.engine;

import dialer.compliance.call.CampaignId;
import dialer.core.agent.AgentSession;
import dialer.core.agent.AgentSessionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines that agents' own dials want. No pacer asks for these, and a trunk that other pools
 * share is given to those who want it: so a dial that waits is told as a wish, and one that an
 * agent may start at any moment too, for then its line must be there already.
 */
final class LineWishes {

  private final PoolRooms rooms;
  private final Map<CampaignId, Integer> wished = new HashMap<>();

  LineWishes(PoolRooms rooms) {
    this.rooms = rooms;
  }

  /** That agent waits for a line now. */
  void waits(AgentSessionId agent, CampaignId campaign) {
    rooms.trunks.want(trunks(agent, campaign), 1);
  }

  /** That agent may want a line soon. */
  void mayDial(AgentSessionId agent, CampaignId campaign) {
    rooms.trunks.expect(trunks(agent, campaign), 1);
  }

  /** Those over which the agent could dial; none where the campaign's ceiling is in the way. */
  private List<TrunkId> trunks(AgentSessionId agent, CampaignId campaign) {
    return rooms
        .campaigns
        .find(campaign)
        .filter(CampaignRunner::isRunning)
        .map(CampaignRunner::plan)
        .filter(plan -> wished.merge(campaign, 1, Integer::sum) <= rooms.freeLines(plan))
        .map(
            plan -> plan.trunks().stream().filter(trunk -> reaches(agent, trunk.server())).toList())
        .orElse(List.of());
  }

  /** An agent's call is dialed on the server where the agent's leg is. */
  private boolean reaches(AgentSessionId agent, String server) {
    return rooms.servers.isUp(server)
        && rooms
            .agents
            .roster()
            .find(agent)
            .flatMap(AgentSession::leg)
            .filter(leg -> leg.server().equals(server))
            .isPresent();
  }
}
