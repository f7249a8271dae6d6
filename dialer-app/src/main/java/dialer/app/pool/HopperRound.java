package dialer.app.pool;

import dialer.core.agent.AgentState;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolSnapshot.CampaignLine;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /**
   * One round. An outside fault with one campaign holds up no other; the first is thrown at the
   * end, and the next round does what this one could not.
   */
  public void run() {
    List<RuntimeException> faults = new ArrayList<>();
    pools
        .held()
        .forEach((pool, now) -> {
          int agents = workingAgents(now.agents());
          now.campaigns().stream()
              .filter(line -> line.state() == RunState.RUNNING)
              .forEach(line -> fill(pool, line, agents).ifPresent(faults::add));
        });
    if (!faults.isEmpty()) {
      throw faults.getFirst();
    }
  }

  private Optional<RuntimeException> fill(PoolId pool, CampaignLine line, int agents) {
    try {
      var missing = tap.fill(line.campaign(), agents, line.demand());
      pools.tell(pool, new PoolEvent.SkillsMissing(clock.instant(), line.campaign(), missing));
      return Optional.empty();
    } catch (RuntimeException fault) {
      return Optional.of(fault);
    }
  }

  private static int workingAgents(Map<AgentState, Integer> agents) {
    return List.of(AgentState.READY, AgentState.RESERVED, AgentState.ON_CALL, AgentState.WRAP_UP)
        .stream()
        .mapToInt(state -> agents.getOrDefault(state, 0))
        .sum();
  }
}
