package dialer.app.desk;

import dialer.app.desk.AgentSessions.Session;
import dialer.campaigns.lead.DueLead;
import dialer.campaigns.lead.LeadStore;
import dialer.compliance.call.CampaignId;
import dialer.core.agent.AgentSessionId;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolEvent.Promise;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolSnapshot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Tells each pool, every second, which cases and callbacks are due that were promised to an agent
 * who is in it. They do not pass through the hopper, from which anyone takes.
 */
public final class PromiseRound {

  /** Enough to skip a few; the rest is told once these are done. */
  private static final int EACH = 20;

  /**
   * The pools of this node and who works in them.
   *
   * @param pools every pool that this node runs, as it is now
   * @param inbox tells a pool
   * @param agents the sessions of this node
   */
  public record Floor(
      Supplier<Map<PoolId, PoolSnapshot>> pools,
      BiConsumer<PoolId, PoolEvent> inbox,
      Supplier<List<Session>> agents) {}

  private final Floor floor;
  private final LeadStore leads;
  private final InstantSource clock;

  /** Reads promises from {@code leads} for the agents on this floor. */
  public PromiseRound(Floor floor, LeadStore leads, InstantSource clock) {
    this.floor = floor;
    this.leads = leads;
    this.clock = clock;
  }

  /** One round; outside faults throw, and the next round tells what this one could not. */
  public void run() {
    floor.pools().get().forEach(this::tell);
  }

  private void tell(PoolId pool, PoolSnapshot now) {
    Map<String, AgentSessionId> agents = new HashMap<>();
    floor.agents().get().stream()
        .filter(session -> session.pool().equals(pool))
        .forEach(session -> agents.put(session.agent().login(), session.id()));
    now.campaigns().stream()
        .filter(line -> line.state() == RunState.RUNNING)
        .forEach(line -> floor.inbox().accept(pool, due(line.campaign(), agents)));
  }

  private PoolEvent due(CampaignId campaign, Map<String, AgentSessionId> agents) {
    Instant now = clock.instant();
    List<DueLead> due =
        agents.isEmpty() ? List.of() : leads.dueFor(campaign, agents.keySet(), now, EACH);
    List<Promise> promises =
        due.stream()
            .flatMap(lead ->
                lead.reservedFor().map(agents::get).stream()
                    .map(agent -> new Promise(agent, lead.hopperEntry())))
            .toList();
    return new PoolEvent.PromisesDue(now, campaign, promises);
  }
}
