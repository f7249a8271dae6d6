package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.ReturnedCallId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** People who ring back: they wait, talk, hang up, and give up, each in their own time. */
final class SimulatedCallers {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final class Caller {
    private final ReturnedCallId id;
    private Optional<AgentSessionId> agent = Optional.empty();

    Caller(ReturnedCallId id) {
      this.id = id;
    }
  }

  private final SimulatedPool pool;
  private final Map<ReturnedCall.Place, Caller> live = new HashMap<>();
  private long next = 1;
  private int joined;

  SimulatedCallers(SimulatedPool pool) {
    this.pool = pool;
  }

  int joined() {
    return joined;
  }

  int live() {
    return live.size();
  }

  /** Somebody rings back and has heard who called. */
  void ring(CampaignId campaign, LeadId lead, Optional<AgentSessionId> before) {
    long n = next++;
    Caller caller = new Caller(new ReturnedCallId(new UUID(6, n)));
    ReturnedCall.Place place = new ReturnedCall.Place(SimulatedPool.SERVER, "1700000000." + n);
    live.put(place, caller);
    AttemptId returned = new AttemptId(new UUID(7, n));
    ReturnedCall call =
        new ReturnedCall(caller.id, place, campaign, lead, returned, Set.of(), before);
    tell(new ReturnedCallEvent.Waiting(call, pool.heap.now(), pool.heap.now().plus(PATIENCE)));
    pool.heap.in(PATIENCE, () -> givesUp(place, caller));
    pool.heap.inMillis(1_000 + pool.random().nextInt(60_000), () -> end(place));
  }

  private void tell(ReturnedCallEvent event) {
    pool.fromNetwork(new PoolEvent.OfReturnedCall(event));
  }

  private void givesUp(ReturnedCall.Place place, Caller caller) {
    if (live.get(place) == caller && caller.agent.isEmpty()) {
      tell(new ReturnedCallEvent.MessageBegan(caller.id, pool.heap.now()));
      pool.heap.inMillis(5_000, () -> end(place));
    }
  }

  void bridge(ReturnedCall.Place place, AgentSessionId agent) {
    pool.heap.inMillis(3, () -> join(place, agent));
  }

  private void join(ReturnedCall.Place place, AgentSessionId agent) {
    Caller caller = live.get(place);
    if (caller == null) {
      return;
    }
    if (caller.agent.isPresent() || !pool.network.take(agent)) {
      tell(new ReturnedCallEvent.Unjoined(caller.id, pool.heap.now()));
      return;
    }
    joined++;
    caller.agent = Optional.of(agent);
    tell(new ReturnedCallEvent.Joined(caller.id, pool.heap.now(), agent));
  }

  void hangUp(ReturnedCall.Place place) {
    pool.heap.inMillis(5, () -> end(place));
  }

  private void end(ReturnedCall.Place place) {
    Caller caller = live.remove(place);
    if (caller != null) {
      caller.agent.ifPresent(agent -> pool.heap.inMillis(4, () -> pool.network.park(agent)));
      tell(new ReturnedCallEvent.Ended(caller.id, pool.heap.now()));
    }
  }

  /** The server dies: nobody is told anything. */
  void restart() {
    live.clear();
  }
}
