package dialer.core.engine;

import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentLifecycle;
import dialer.core.agent.AgentSession;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.ReturnedCallId;
import dialer.core.engine.ReturnedCallEvent.Ended;
import dialer.core.engine.ReturnedCallEvent.Joined;
import dialer.core.engine.ReturnedCallEvent.MessageBegan;
import dialer.core.engine.ReturnedCallEvent.Unjoined;
import dialer.core.engine.ReturnedCallEvent.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * People who ring back: who spoke with them last is asked first, else the longest-waiting agent who
 * fits. The agent is bound through the same session as for any call, so that no pacer counts on it.
 *
 * <p>Callees who were answered come first: they must hear somebody within two seconds.
 */
final class ReturnedDesk {

  /** An order to join that is not answered in this time is looked into. */
  private static final Duration JOINS_WITHIN = Duration.ofSeconds(5);

  private sealed interface Stage {}

  private record Queued(Instant until) implements Stage {}

  private record Joining(AgentSessionId agent, Instant since, Instant until) implements Stage {}

  private record Talking(AgentSessionId agent, Instant since) implements Stage {}

  /** Over; the lead is not dialed while the agent writes. */
  private record Written(AgentSessionId agent) implements Stage {}

  private record Live(ReturnedCall caller, Stage stage) {}

  private final PoolRooms rooms;
  private final Map<ReturnedCallId, Live> calls = new LinkedHashMap<>();

  ReturnedDesk(PoolRooms rooms) {
    this.rooms = rooms;
  }

  /** Whether that lead is speaking with us, or has just done so. */
  boolean holds(LeadId lead) {
    return calls.values().stream().anyMatch(live -> live.caller().lead().equals(lead));
  }

  void on(ReturnedCallEvent event) {
    switch (event) {
      case Waiting waiting -> waits(waiting);
      case Joined joined -> find(joined).ifPresent(live -> joined(live, joined));
      case Unjoined failed -> find(failed).ifPresent(live -> unjoined(live, failed.at()));
      case MessageBegan began ->
          find(began)
              .filter(live -> live.stage() instanceof Queued)
              .ifPresent(live -> calls.remove(live.caller().id()));
      case Ended ended -> find(ended).ifPresent(live -> ended(live, ended.at()));
    }
  }

  /** Whoever is on the line already is not dialed. */
  private void waits(Waiting waiting) {
    ReturnedCall caller = waiting.caller();
    calls.putIfAbsent(caller.id(), new Live(caller, new Queued(waiting.until())));
    rooms.campaigns.find(caller.campaign()).ifPresent(runner -> runner.bench().drop(caller.lead()));
  }

  private Optional<Live> find(ReturnedCallEvent event) {
    return Optional.ofNullable(calls.get(event.call()));
  }

  private void set(ReturnedCall caller, Stage stage) {
    calls.put(caller.id(), new Live(caller, stage));
  }

  /** Agents may have become free: callers are served in the order of their calls. */
  void serveWaiting() {
    for (Live live : List.copyOf(calls.values())) {
      if (live.stage() instanceof Queued queued && rooms.now().isBefore(queued.until())) {
        agentFor(live.caller()).ifPresent(agent -> offer(live.caller(), agent, queued.until()));
      }
    }
  }

  private Optional<AgentSessionId> agentFor(ReturnedCall caller) {
    var roster = rooms.agents.roster();
    return roster
        .longestWaiting(agent -> fits(agent, caller) && caller.before().equals(id(agent)))
        .or(() -> roster.longestWaiting(agent -> fits(agent, caller)))
        .map(AgentSession::id);
  }

  private static Optional<AgentSessionId> id(AgentSession agent) {
    return Optional.of(agent.id());
  }

  private static boolean fits(AgentSession agent, ReturnedCall caller) {
    return agent.isParkedOn(caller.place().server()) && agent.skills().containsAll(caller.skills());
  }

  private void offer(ReturnedCall caller, AgentSessionId agent, Instant until) {
    Instant now = rooms.now();
    rooms.agents.change(agent, now, a -> AgentLifecycle.receiving(a, caller.id(), now));
    rooms.orders.telephony(new PoolCommand.BridgeReturned(caller.place(), agent));
    rooms.orders.show(new ScreenEvent.ReturnOffered(agent, now, caller));
    set(caller, new Joining(agent, now, until));
  }

  /** Asterisk has the last word: whoever it joined talks. */
  private void joined(Live live, Joined event) {
    AgentSessionId agent = event.agent();
    Optional<AgentSession> bound =
        rooms.agents.roster().find(agent).filter(a -> a.isReceiving(live.caller().id()));
    if (bound.isEmpty() || !(live.stage() instanceof Joining)) {
      return;
    }
    rooms.agents.change(
        agent, event.at(), a -> AgentLifecycle.received(a, live.caller().id(), event.at()));
    rooms.orders.show(new ScreenEvent.CallJoined(agent, event.at(), live.caller().attempt()));
    set(live.caller(), new Talking(agent, event.at()));
  }

  /** Nobody knows what became of the agent's leg: the server is asked. */
  private void unjoined(Live live, Instant at) {
    if (live.stage() instanceof Joining joining) {
      freed(live, joining.agent(), at);
      set(live.caller(), new Queued(joining.until()));
    }
  }

  private void freed(Live live, AgentSessionId agent, Instant at) {
    if (isWith(live, agent)) {
      rooms.agents.change(agent, at, a -> AgentLifecycle.unused(a, false, at));
      rooms.orders.show(new ScreenEvent.CallEnded(agent, at, live.caller().attempt()));
    }
    rooms.servers.ask(live.caller().place().server(), at);
  }

  private boolean isWith(Live live, AgentSessionId agent) {
    return rooms
        .agents
        .roster()
        .find(agent)
        .filter(a -> a.isReceiving(live.caller().id()))
        .isPresent();
  }

  private void ended(Live live, Instant at) {
    switch (live.stage()) {
      case Queued _ -> calls.remove(live.caller().id());
      case Joining joining -> {
        freed(live, joining.agent(), at);
        calls.remove(live.caller().id());
      }
      case Talking talking -> wrapUp(live, talking.agent(), at);
      case Written _ -> {
        // Told twice; the conversation was over already.
      }
    }
  }

  private void wrapUp(Live live, AgentSessionId agent, Instant at) {
    Optional<Instant> until =
        rooms
            .campaigns
            .find(live.caller().campaign())
            .flatMap(runner -> runner.plan().wrapUpLimit())
            .map(at::plus);
    if (isWith(live, agent)) {
      rooms.agents.change(agent, at, a -> AgentLifecycle.returned(a, until, at));
      rooms.orders.show(new ScreenEvent.CallEnded(agent, at, live.caller().attempt()));
    }
    set(live.caller(), new Written(agent));
  }

  /** The agent ends the conversation. */
  void hungUpBy(ReturnedCallId call) {
    Optional.ofNullable(calls.get(call))
        .ifPresent(
            live -> rooms.orders.telephony(new PoolCommand.HangUpReturned(live.caller().place())));
  }

  /** The agent's leg has gone: a caller who was not joined yet waits for another agent. */
  void agentLeft(ReturnedCallId call, Instant at) {
    Optional.ofNullable(calls.get(call)).ifPresent(live -> unjoined(live, at));
  }

  /** A parked agent talks with nobody: what we were not told is over. */
  void told(PoolEvent.Reconciled seen) {
    for (Live live : List.copyOf(calls.values())) {
      boolean here = live.caller().place().server().equals(seen.server());
      if (here
          && live.stage() instanceof Talking talking
          && talking.since().isBefore(seen.asOf())
          && seen.parked().contains(talking.agent())) {
        ended(live, seen.at());
      }
    }
  }

  /** The server has forgotten every call. */
  void restarted(String server, Instant at) {
    List.copyOf(calls.values()).stream()
        .filter(live -> live.caller().place().server().equals(server))
        .forEach(live -> ended(live, at));
  }

  /** Drops who waited too long, looks into joins that were not answered, forgets the written. */
  void passDeadlines(Instant now) {
    for (Live live : List.copyOf(calls.values())) {
      switch (live.stage()) {
        case Queued queued when !now.isBefore(queued.until()) -> calls.remove(live.caller().id());
        case Joining joining when !now.isBefore(joining.since().plus(JOINS_WITHIN)) ->
            unjoined(live, now);
        case Written written when !isWith(live, written.agent()) ->
            calls.remove(live.caller().id());
        case Queued _, Joining _, Talking _, Written _ -> {}
      }
    }
  }

  Optional<Instant> nextDeadline() {
    return calls.values().stream()
        .flatMap(live -> deadline(live.stage()).stream())
        .min(Instant::compareTo);
  }

  private static Optional<Instant> deadline(Stage stage) {
    return switch (stage) {
      case Queued queued -> Optional.of(queued.until());
      case Joining joining -> Optional.of(joining.since().plus(JOINS_WITHIN));
      case Talking _, Written _ -> Optional.empty();
    };
  }
}
