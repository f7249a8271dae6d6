package dialer.app.pool;

import dialer.core.agent.AgentState;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolSnapshot;
import dialer.core.engine.PoolSnapshot.CampaignLine;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Fills the hoppers of this node's running campaigns, several times a second, with leads that
 * somebody present can serve, and tells each loop which skills are missing for the rest.
 */
public final class HopperRound {

  private final Pools pools;
  private final HopperTap tap;
  private final InstantSource clock;

  /** Fills through that tap. */
  public HopperRound(Pools pools, HopperTap tap, InstantSource clock) {
    this.pools = pools;
    this.tap = tap;
    this.clock = clock;
  }

  /** One round; outside faults throw, and the next round does what this one could not. */
  public void run() {
    pools.held().forEach(this::fill);
  }

  private void fill(PoolId pool, PoolSnapshot now) {
    int agents = workingAgents(now.agents());
    for (CampaignLine line : now.campaigns()) {
      if (line.state() == RunState.RUNNING) {
        var missing = tap.fill(line.campaign(), agents, line.demand());
        pools.tell(pool, new PoolEvent.SkillsMissing(clock.instant(), line.campaign(), missing));
      }
    }
  }

  private static int workingAgents(Map<AgentState, Integer> agents) {
    return List.of(AgentState.READY, AgentState.RESERVED, AgentState.ON_CALL, AgentState.WRAP_UP)
        .stream()
        .mapToInt(state -> agents.getOrDefault(state, 0))
        .sum();
  }
}
