package dialer.core.agent;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.Duty.Gone;
import dialer.core.agent.Duty.Idle;
import dialer.core.agent.Duty.OnCall;
import dialer.core.agent.Duty.Receiving;
import dialer.core.agent.Duty.Reserved;
import dialer.core.agent.Duty.WrapUp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One log-in of one agent: ready, reserved, on call, wrap-up or paused. A value; each change makes
 * a new one.
 *
 * @param id which session
 * @param skills what the agent can do
 * @param leg the parked leg; empty while talking, connecting or lost
 * @param deskAlive whether the desk has been heard of lately
 * @param wish whether the agent wants calls
 * @param duty what binds the agent
 * @param leaving has logged out and stays only until the call has ended
 * @param since since when the state is what it is
 */
public record AgentSession(
    AgentSessionId id,
    Set<String> skills,
    Optional<Leg> leg,
    boolean deskAlive,
    Wish wish,
    Duty duty,
    boolean leaving,
    Instant since) {

  public AgentSession {
    skills = Set.copyOf(skills);
  }

  /** Whether the agent wants calls, and if not, why. */
  public record Wish(boolean calls, String reason) {}

  /** A new log-in: paused until the agent says ready. */
  public static AgentSession loggedIn(AgentSessionId id, Set<String> skills, Instant now) {
    return new AgentSession(
        id, skills, Optional.empty(), true, new Wish(false, "logged_in"), new Idle(), false, now);
  }

  /** The state, as screens and reports name it. */
  public AgentState state() {
    return switch (duty) {
      case Gone _ -> AgentState.LOGGED_OUT;
      case Reserved _ -> AgentState.RESERVED;
      case OnCall _ -> AgentState.ON_CALL;
      case WrapUp _ -> AgentState.WRAP_UP;
      case Receiving received -> stateOf(received.stage());
      case Idle _ -> idleState();
    };
  }

  private static AgentState stateOf(Duty.Stage stage) {
    return switch (stage) {
      case JOINING -> AgentState.RESERVED;
      case TALKING -> AgentState.ON_CALL;
      case WRITING -> AgentState.WRAP_UP;
    };
  }

  private AgentState idleState() {
    if (leg.isEmpty()) {
      return AgentState.CONNECTING;
    }
    return wish.calls() && deskAlive ? AgentState.READY : AgentState.PAUSED;
  }

  /** Why the state is what it is, machine-readable; empty where the state says all. */
  public String reason() {
    if (state() != AgentState.PAUSED) {
      return "";
    }
    return wish.calls() ? "desk_lost" : wish.reason();
  }

  /** Whether a dial by hand may bind the agent: no duty, a parked leg, a desk. */
  public boolean canDialByHand() {
    return duty instanceof Idle && leg.isPresent() && deskAlive;
  }

  /** Whether the agent's leg is parked on that server. */
  public boolean isParkedOn(String server) {
    return leg.map(Leg::server).filter(server::equals).isPresent();
  }

  /** Whether the agent is bound to that call, before or during it. */
  public boolean isBoundTo(AttemptId attempt) {
    return (duty instanceof Reserved || duty instanceof OnCall)
        && duty.attempt().filter(attempt::equals).isPresent();
  }

  /** Whether the agent is busy with that returned call, or writes about it. */
  public boolean isReceiving(ReturnedCallId call) {
    return duty instanceof Receiving received && received.call().equals(call);
  }

  AgentSession with(Optional<Leg> parked) {
    return new AgentSession(id, skills, parked, deskAlive, wish, duty, leaving, since);
  }

  AgentSession withDesk(boolean alive) {
    return new AgentSession(id, skills, leg, alive, wish, duty, leaving, since);
  }

  AgentSession with(Wish other) {
    return new AgentSession(id, skills, leg, deskAlive, other, duty, leaving, since);
  }

  AgentSession with(Duty other) {
    return new AgentSession(id, skills, leg, deskAlive, wish, other, leaving, since);
  }

  AgentSession asLeaving() {
    return new AgentSession(id, skills, leg, deskAlive, wish, duty, true, since);
  }

  AgentSession stamped(Instant now) {
    return new AgentSession(id, skills, leg, deskAlive, wish, duty, leaving, now);
  }
}
