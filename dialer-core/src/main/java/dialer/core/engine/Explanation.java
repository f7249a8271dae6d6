package dialer.core.engine;

import dialer.core.agent.AgentSession;
import dialer.core.agent.AgentState;
import dialer.core.engine.LiveCall.Phase;
import dialer.core.engine.PoolSnapshot.CampaignLine;
import dialer.core.engine.PoolSnapshot.TrunkLine;
import dialer.core.engine.PoolSnapshot.TrunkWish;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Draws the pool as it is at one instant. */
record Explanation(PoolRooms rooms, Instant now) {

  PoolSnapshot snapshot() {
    return new PoolSnapshot(
        now,
        agents(),
        rooms.campaigns.all().stream().map(this::line).toList(),
        rooms.trunks.all().stream().map(this::line).toList(),
        rooms.calls.ignored());
  }

  private Map<AgentState, Integer> agents() {
    Map<AgentState, Integer> counts = new EnumMap<>(AgentState.class);
    for (AgentSession agent : rooms.agents.roster().all()) {
      counts.merge(agent.state(), 1, Integer::sum);
    }
    return counts;
  }

  private CampaignLine line(CampaignRunner runner) {
    return new CampaignLine(
        runner.plan().campaign(),
        runner.plan().state(),
        count(runner, Phase.AUTHORIZING),
        count(runner, Phase.UNANSWERED),
        count(runner, Phase.WAITING),
        count(runner, Phase.TALKING),
        count(runner, Phase.ENDING),
        runner.bench().size(),
        rooms.agents.roster().ready(runner::isQualified),
        runner.dialsPerMinute(now),
        runner.decision(),
        blockers(runner));
  }

  private int count(CampaignRunner runner, Phase phase) {
    return rooms.book.count(runner.plan().campaign(), phase);
  }

  private List<Blocker> blockers(CampaignRunner runner) {
    return new WhyNot(rooms, runner, now).blockers();
  }

  private TrunkLine line(TrunkMeter trunk) {
    TrunkPlan plan = trunk.plan();
    return new TrunkLine(
        plan.id(),
        plan.channels(),
        trunk.inUse(),
        new TrunkWish(trunk.unmet(), trunk.wantsPace(), trunk.pace(now)),
        trunk.share(),
        trunk.paceFactor(),
        rooms.servers.isUp(plan.id().server()));
  }
}
