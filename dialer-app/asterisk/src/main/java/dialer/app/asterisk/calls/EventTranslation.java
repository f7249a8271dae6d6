package dialer.app.asterisk.calls;

import dialer.app.asterisk.ami.AmiEvent;
import dialer.app.asterisk.ami.AmiEvent.DialBegan;
import dialer.app.asterisk.ami.AmiEvent.EndAsked;
import dialer.app.asterisk.ami.AmiEvent.Ended;
import dialer.app.asterisk.ami.AmiEvent.Joined;
import dialer.app.asterisk.ami.AmiEvent.Left;
import dialer.app.asterisk.ami.AmiEvent.Leg;
import dialer.app.asterisk.ami.AmiEvent.LegListed;
import dialer.app.asterisk.ami.AmiEvent.ListEnded;
import dialer.app.asterisk.ami.AmiEvent.Originated;
import dialer.app.asterisk.ami.AmiEvent.ServerSaid;
import dialer.app.asterisk.ami.AmiEvent.Stamp;
import dialer.app.asterisk.ami.AmiEvent.StateChanged;
import dialer.app.asterisk.ami.AmiEvent.Told;
import dialer.asterisk.names.Dialplan;
import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells Asterisk's events in the words of the core.
 *
 * <p>An attempt ends when its carrier leg has ended or never existed. Its outcome is the guard's
 * report; the carrier leg's own Hangup if that does not come; reconciliation if neither does.
 * Hangups of the Local halves mean nothing.
 */
final class EventTranslation {

  /** How long the second of two reports of an end is waited for. */
  private static final Duration SETTLE = Duration.ofSeconds(1);

  private final ServerCalls calls;
  private final DialplanTranslation dialplan;

  EventTranslation(ServerCalls calls) {
    this.calls = calls;
    this.dialplan = new DialplanTranslation(calls);
  }

  void on(AmiEvent event) {
    switch (event) {
      case DialBegan e -> began(e);
      case StateChanged e -> changed(e);
      case Joined e -> joined(e);
      case Left e -> left(e);
      case EndAsked e ->
          carrierOf(e.leg(), e.stamp()).ifPresent(call -> call.endAskedByCallee = true);
      case Ended e -> ended(e);
      case Originated e -> originated(e);
      case Told e -> dialplan.on(e);
      case AmiEvent.Registered e -> calls.registered(e.endpoint(), e.there());
      case ServerSaid _, LegListed _, ListEnded _ -> {}
    }
  }

  /** Settles what has waited long enough. */
  void pass(Instant now) {
    for (LiveCall call : calls.book.all()) {
      Instant due = call.settleAt;
      if (due != null && !due.isAfter(now)) {
        if (call.dialed) {
          calls.hungUp(call, now);
        } else {
          calls.refused(call, now, "nothing was dialed");
        }
      }
    }
  }

  private void began(DialBegan e) {
    carrierOf(e.carrier(), e.stamp());
  }

  /** The call whose carrier leg this is; its first sight means that it was dialed. */
  private Optional<LiveCall> carrierOf(Leg leg, Stamp stamp) {
    if (!leg.isCarrier()) {
      return Optional.empty();
    }
    Optional<LiveCall> call =
        leg.attempt().flatMap(attempt -> calls.book.open(attempt, stamp.received()));
    call.filter(c -> c.carrier == null).ifPresent(c -> dialed(c, leg, stamp));
    return call.filter(c -> c.carrier != null && c.carrier.uniqueId().equals(leg.uniqueId()));
  }

  private void dialed(LiveCall call, Leg leg, Stamp stamp) {
    call.carrier = leg;
    call.settleAt = null;
    if (!call.dialed) {
      call.dialed = true;
      calls.tell(new CallEvent.Dialed(call.attempt, stamp.received()));
    }
    if (call.endOrdered) {
      calls.orders.repeatEnd(call);
    }
  }

  private void changed(StateChanged e) {
    carrierOf(e.leg(), e.stamp())
        .ifPresent(call -> {
          if (e.state().equals("Ringing") && !call.rang && call.answered == null) {
            call.rang = true;
            calls.tell(new CallEvent.Ringing(call.attempt, e.stamp().received()));
          }
          if (e.state().equals("Up")) {
            answered(call, e.stamp());
          }
        });
  }

  private void answered(LiveCall call, Stamp stamp) {
    if (call.answered == null) {
      call.answered = stamp;
      calls.tell(new CallEvent.Answered(call.attempt, stamp.received()));
    }
  }

  private void joined(Joined e) {
    Optional<AgentSessionId> agent = AgentLegs.agentOf(e.leg());
    if (agent.isPresent()) {
      calls.agents.joined(agent.get(), e.bridge());
      calls.book.all().stream()
          .filter(call -> call.bridge.equals(e.bridge()))
          .findFirst()
          .ifPresent(call -> met(call, agent.get(), e.stamp()));
      calls.returned.agentJoined(e.bridge(), agent.get(), e.stamp().received());
      return;
    }
    calls.returned.joined(e);
    carrierOf(e.leg(), e.stamp())
        .ifPresent(call -> {
          answered(call, e.stamp());
          call.joinable = true;
          call.bridge = e.bridge();
          calls.orders.bridgeIfWanted(call);
          calls.agents.agentIn(e.bridge()).ifPresent(a -> met(call, a, e.stamp()));
        });
  }

  private void met(LiveCall call, AgentSessionId agent, Stamp stamp) {
    if (agent.equals(call.joined)) {
      return;
    }
    call.joined = agent;
    calls.tell(new CallEvent.AgentJoined(call.attempt, stamp.received(), agent));
    Stamp answer = call.answered;
    if (answer != null) {
      calls.measured(Duration.between(answer.occurred(), stamp.occurred()));
    }
  }

  private void left(Left e) {
    Optional<AgentSessionId> agent = AgentLegs.agentOf(e.leg());
    if (agent.isPresent()) {
      calls.agents.left(agent.get(), e.bridge());
      parted(agent.get(), e.bridge(), e.stamp());
    } else if (e.leg().isCarrier()) {
      e.leg()
          .attempt()
          .flatMap(calls.book::find)
          .filter(call -> call.bridge.equals(e.bridge()))
          .ifPresent(call -> call.bridge = "");
    }
  }

  /** The agent left while the callee was still there. */
  private void parted(AgentSessionId agent, String bridge, Stamp stamp) {
    for (LiveCall call : calls.book.all()) {
      if (agent.equals(call.joined) && call.bridge.equals(bridge)) {
        call.joined = null;
        calls.tell(new CallEvent.AgentLeft(call.attempt, stamp.received(), agent));
      }
    }
  }

  private void ended(Ended e) {
    Optional<AgentSessionId> agent = AgentLegs.agentOf(e.leg());
    if (agent.isPresent()) {
      calls.agents.ended(agent.get());
      calls.agentLost(agent.get(), e.stamp().received());
      return;
    }
    calls.returned.ended(e.leg());
    e.leg().attempt().flatMap(calls.book::find).ifPresent(call -> ended(call, e));
  }

  private void ended(LiveCall call, Ended e) {
    Leg carrier = call.carrier;
    if (carrier != null && carrier.uniqueId().equals(e.leg().uniqueId())) {
      call.carrierEnd = e;
      if (call.answered != null || call.guardReport != null) {
        calls.hungUp(call, e.stamp().received());
      } else {
        call.settleAt = e.stamp().received().plus(SETTLE);
      }
    } else if (carrier == null && isGuardHalf(e.leg(), call.attempt)) {
      call.settleAt = e.stamp().received().plus(SETTLE);
    }
  }

  private static boolean isGuardHalf(Leg leg, AttemptId attempt) {
    return leg.uniqueId().equals(attempt + Dialplan.GUARD_HALF);
  }

  private void originated(Originated e) {
    if (e.up()) {
      return;
    }
    calls
        .agents
        .failed(e.actionId())
        .ifPresent(agent -> calls.agentLost(agent, e.stamp().received()));
    e.attempt()
        .flatMap(calls.book::find)
        .filter(call -> call.carrier == null)
        .ifPresent(call -> call.settleAt = e.stamp().received().plus(SETTLE));
  }
}
