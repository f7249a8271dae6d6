package dialer.app.asterisk.calls;

import dialer.app.asterisk.ami.AmiEvent.LegListed;
import dialer.app.asterisk.ami.AmiEvent.Stamp;
import dialer.asterisk.names.Dialplan;
import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.engine.LegSeen;
import dialer.core.engine.LegSeen.Phase;
import dialer.core.engine.PoolEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what is believed with the server's own list of living legs, and tells the loop what was
 * seen. The loop draws the conclusions; here only names of legs are learnt and the gone forgotten.
 */
final class Reconciliation {

  private final ServerCalls calls;

  Reconciliation(ServerCalls calls) {
    this.calls = calls;
  }

  void on(List<LegListed> legs, Instant asOf, Instant now) {
    Map<String, AgentSessionId> bridges = new HashMap<>();
    Set<AgentSessionId> parked = new HashSet<>();
    calls.agents.forget();
    legs.forEach(leg -> agent(leg, bridges, parked, legs));
    Map<AttemptId, LegSeen> seen = new HashMap<>();
    legs.forEach(leg -> half(leg, seen, now));
    legs.forEach(leg -> carrier(leg, seen, bridges, now));
    calls.book.keepOnly(seen.keySet(), call -> call.since.isAfter(asOf));
    calls.tell(new PoolEvent.Reconciled(now, calls.server, asOf, seen, parked));
  }

  private void agent(
      LegListed leg,
      Map<String, AgentSessionId> bridges,
      Set<AgentSessionId> parked,
      List<LegListed> legs) {
    AgentLegs.agentOf(leg.leg())
        .filter(agent -> leg.state().equals("Up"))
        .ifPresent(agent -> {
          calls.agents.joined(agent, leg.bridge());
          bridges.put(leg.bridge(), agent);
          if (legs.stream().noneMatch(other -> isPersonWith(other, leg))) {
            parked.add(agent);
          }
        });
  }

  /** A callee, or somebody who rang back. */
  private static boolean isPersonWith(LegListed other, LegListed agent) {
    return other.leg().isLine()
        && AgentLegs.agentOf(other.leg()).isEmpty()
        && !agent.bridge().isEmpty()
        && other.bridge().equals(agent.bridge());
  }

  /** A half of the Local pair: the attempt is at least on its way. */
  private static void half(LegListed leg, Map<AttemptId, LegSeen> seen, Instant now) {
    if (!leg.leg().isLine()) {
      leg.leg()
          .attempt()
          .ifPresent(id -> seen.merge(id, halfSeen(leg, now), Reconciliation::further));
    }
  }

  private static LegSeen halfSeen(LegListed leg, Instant now) {
    boolean message = leg.context().equals(Dialplan.Context.SAFE_HARBOR);
    return new LegSeen(message ? Phase.MESSAGE : Phase.DIALING, now, Optional.empty());
  }

  private static LegSeen further(LegSeen one, LegSeen other) {
    return one.phase().compareTo(other.phase()) >= 0 ? one : other;
  }

  private void carrier(
      LegListed leg,
      Map<AttemptId, LegSeen> seen,
      Map<String, AgentSessionId> bridges,
      Instant now) {
    if (!leg.leg().isCarrier()) {
      return;
    }
    leg.leg()
        .attempt()
        .flatMap(attempt -> calls.book.open(attempt, now))
        .ifPresent(call -> {
          LegSeen what = phase(leg, Optional.ofNullable(bridges.get(leg.bridge())), now);
          learn(call, leg, what);
          seen.merge(call.attempt, what, Reconciliation::further);
        });
  }

  private static LegSeen phase(LegListed leg, Optional<AgentSessionId> agent, Instant now) {
    Instant since = now.minusSeconds(leg.seconds());
    if (leg.state().equals("Up")) {
      return new LegSeen(agent.isPresent() ? Phase.JOINED : Phase.UP, since, agent);
    }
    Phase phase = leg.state().equals("Ringing") ? Phase.RINGING : Phase.DIALING;
    return new LegSeen(phase, since, Optional.empty());
  }

  private static void learn(LiveCall call, LegListed leg, LegSeen what) {
    call.carrier = leg.leg();
    call.dialed = true;
    call.bridge = leg.bridge();
    call.rang |= what.phase() == Phase.RINGING;
    boolean up = what.phase() == Phase.UP || what.phase() == Phase.JOINED;
    if (up && call.answered == null) {
      call.answered = new Stamp(what.since(), what.since());
    }
    call.joinable |= up && !leg.bridge().isEmpty();
    call.joined = what.agent().orElse(null);
  }
}
