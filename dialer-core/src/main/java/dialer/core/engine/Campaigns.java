package dialer.core.engine;

import dialer.compliance.call.CampaignId;
import dialer.core.agent.AgentSession;
import dialer.core.agent.AgentState;
import dialer.core.pacing.PacingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The campaigns of the pool. */
final class Campaigns {

  private final Map<CampaignId, CampaignRunner> runners = new LinkedHashMap<>();
  private final Map<CampaignId, PacingEvent.HistoryTold> pasts = new HashMap<>();

  Optional<CampaignRunner> find(CampaignId id) {
    return Optional.ofNullable(runners.get(id));
  }

  Collection<CampaignRunner> all() {
    return runners.values();
  }

  void add(CampaignRunner runner) {
    CampaignId id = runner.plan().campaign();
    runners.put(id, runner);
    Optional.ofNullable(pasts.remove(id)).ifPresent(runner::past);
  }

  /** What was before; kept for a campaign that has not come yet. */
  void past(CampaignId id, PacingEvent.HistoryTold past) {
    find(id).ifPresentOrElse(runner -> runner.past(past), () -> pasts.put(id, past));
  }

  void remove(CampaignId id) {
    runners.remove(id);
  }

  /** Tells a campaign's pacer; a campaign that has gone wants to know nothing. */
  void observe(CampaignId id, PacingEvent event) {
    find(id).ifPresent(runner -> runner.observe(event));
  }

  /** An agent moved: every campaign that may use the agent is told. */
  void moved(AgentSession agent, Instant now) {
    PacingEvent event = moveOf(agent, now);
    for (CampaignRunner runner : runners.values()) {
      if (runner.isQualified(agent)) {
        runner.observe(event);
      }
    }
  }

  private static PacingEvent moveOf(AgentSession agent, Instant now) {
    return agent.state() == AgentState.LOGGED_OUT
        ? new PacingEvent.AgentGone(now, agent.id())
        : new PacingEvent.AgentMoved(now, agent.id(), agent.state());
  }

  /** What a pacer that begins now must know of the present. */
  static List<PacingEvent> present(
      CampaignPlan plan, Collection<AgentSession> agents, List<LiveCall> calls, Instant now) {
    List<PacingEvent> events = new ArrayList<>();
    agents.stream()
        .filter(agent -> agent.skills().containsAll(plan.requiredSkills()))
        .forEach(agent -> events.add(moveOf(agent, now)));
    calls.stream()
        .filter(call -> call.campaign().equals(plan.campaign()))
        .filter(call -> call.wantsAgent() || !plan.needsAgents())
        .forEach(call -> events.add(new PacingEvent.CallPlaced(now, call.attempt())));
    return events;
  }
}
