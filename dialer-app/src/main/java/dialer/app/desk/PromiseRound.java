package dialer.app.desk;

import dialer.app.pool.Pools;
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

/**
 * Tells each pool, every second, which cases and callbacks are due that were promised to an agent
 * who is in it. They do not pass through the hopper, from which anyone takes.
 */
public final class PromiseRound {

  /** Enough to skip a few; the rest is told once these are done. */
  private static final int EACH = 20;

  private final Pools pools;
  private final AgentDesks desks;
  private final LeadStore leads;
  private final InstantSource clock;

  /** Reads promises from {@code leads} for the agents at these desks. */
  public PromiseRound(Pools pools, AgentDesks desks, LeadStore leads, InstantSource clock) {
    this.pools = pools;
    this.desks = desks;
    this.leads = leads;
    this.clock = clock;
  }

  /** One round; outside faults throw, and the next round tells what this one could not. */
  public void run() {
    pools.held().forEach(this::tell);
  }

  private void tell(PoolId pool, PoolSnapshot now) {
    Map<String, AgentSessionId> agents = new HashMap<>();
    desks.live().stream()
        .filter(session -> session.pool().equals(pool))
        .forEach(session -> agents.put(session.agent().login(), session.id()));
    now.campaigns().stream()
        .filter(line -> line.state() == RunState.RUNNING)
        .forEach(line -> pools.tell(pool, due(line.campaign(), agents)));
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
