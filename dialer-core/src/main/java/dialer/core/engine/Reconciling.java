package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSession;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.Duty;
import dialer.core.agent.Leg;
import dialer.core.call.CallEvent;
import dialer.core.call.CallState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Brings what the loop believes of a server in line with what the server says. */
final class Reconciling {

  private final PoolRooms rooms;

  Reconciling(PoolRooms rooms) {
    this.rooms = rooms;
  }

  void told(PoolEvent.Reconciled event) {
    for (LiveCall call : rooms.book.all()) {
      if (call.server().equals(event.server()) && call.state().isPresent()) {
        Optional.ofNullable(event.seen().get(call.attempt()))
            .ifPresentOrElse(seen -> seen(call, seen, event.at()), () -> unseen(call, event));
      }
    }
    rooms.returned.told(event);
    legs(event);
    rooms.servers.told(event.server());
  }

  private void seen(LiveCall call, LegSeen seen, Instant now) {
    AttemptId attempt = call.attempt();
    switch (seen.phase()) {
      case DIALING -> rooms.calls.on(new CallEvent.Dialed(attempt, seen.since()));
      case RINGING -> rooms.calls.on(new CallEvent.Ringing(attempt, seen.since()));
      case UP -> up(call, seen, now);
      case JOINED ->
          seen.agent()
              .ifPresent(
                  agent -> rooms.calls.on(new CallEvent.AgentJoined(attempt, seen.since(), agent)));
      case MESSAGE -> rooms.calls.on(new CallEvent.MessageStarted(attempt, seen.since()));
    }
  }

  /** Up with nobody: either the answer was missed, or the agent's going. */
  private void up(LiveCall call, LegSeen seen, Instant now) {
    CallState state = call.state().orElseThrow();
    if (state instanceof CallState.Connected talk && talk.joined().isBefore(seen.since())) {
      rooms.calls.on(new CallEvent.AgentLeft(call.attempt(), now, talk.agent()));
    } else {
      rooms.calls.on(new CallEvent.Answered(call.attempt(), seen.since()));
    }
  }

  private void unseen(LiveCall call, PoolEvent.Reconciled event) {
    if (call.canHaveVanished(event.asOf())) {
      rooms.calls.on(new CallEvent.Vanished(call.attempt(), event.at()));
    }
  }

  private void legs(PoolEvent.Reconciled event) {
    for (AgentSession agent : List.copyOf(rooms.agents.roster().all())) {
      boolean parked = event.parked().contains(agent.id());
      if (parked && agent.leg().isEmpty() && !(agent.duty() instanceof Duty.OnCall)) {
        rooms.agents.on(new AgentEvent.LegParked(agent.id(), event.at(), event.server()));
      }
      boolean believed =
          agent.leg().filter(leg -> isOlder(leg, event)).isPresent()
              && !(agent.duty() instanceof Duty.Reserved)
              && !(agent.duty() instanceof Duty.Receiving);
      if (!parked && believed) {
        legLost(agent.id(), event.at());
      }
    }
  }

  private static boolean isOlder(Leg leg, PoolEvent.Reconciled event) {
    return leg.server().equals(event.server()) && leg.since().isBefore(event.asOf());
  }

  private void legLost(AgentSessionId agent, Instant now) {
    rooms.intake.on(new PoolEvent.OfAgent(new AgentEvent.LegLost(agent, now)));
  }

  /** The server has forgotten every call and leg that was on it. */
  void restarted(String server, Instant now) {
    for (LiveCall call : rooms.book.all()) {
      if (call.server().equals(server) && call.state().isPresent()) {
        rooms.calls.on(new CallEvent.Vanished(call.attempt(), now));
      }
    }
    rooms.returned.restarted(server, now);
    for (AgentSession agent : List.copyOf(rooms.agents.roster().all())) {
      if (agent.isParkedOn(server)) {
        legLost(agent.id(), now);
      }
    }
  }
}
