package dialer.campaigns.simulation;

import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.ScreenEvent;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** The agents at their desks: they log in, accept cards, write after a call, and take breaks. */
final class SimulatedAgents {

  private static final String BREAK = "break";

  private final VirtualClock clock;
  private final RandomGenerator random;
  private final Roster roster;
  private final Consumer<PoolEvent> inbox;

  SimulatedAgents(
      VirtualClock clock, RandomGenerator random, Roster roster, Consumer<PoolEvent> inbox) {
    this.clock = clock;
    this.random = random;
    this.roster = roster;
    this.inbox = inbox;
  }

  /** Plans everybody's log-in; {@code leg} parks the agent's leg. */
  void arrive(Consumer<AgentSessionId> leg) {
    double apart = roster.logIn().toMillis() / 1000.0 / roster.agents();
    for (int n = 0; n < roster.agents(); n++) {
      AgentSessionId agent = new AgentSessionId(new UUID(4, n + 1));
      clock.inSeconds(n * apart, () -> logIn(agent, leg));
    }
  }

  private void logIn(AgentSessionId agent, Consumer<AgentSessionId> leg) {
    tell(new AgentEvent.LoggedIn(agent, clock.now(), Set.of()));
    tell(new AgentEvent.WentReady(agent, clock.now()));
    clock.inMillis(300, () -> leg.accept(agent));
    if (!roster.breakEvery().isZero()) {
      planBreak(agent, clock.now().plusMillis((long) (breakMillis() * random.nextDouble())));
    }
  }

  private double breakMillis() {
    return roster.breakEvery().toMillis();
  }

  private void planBreak(AgentSessionId agent, Instant at) {
    clock.inMillis(
        at.toEpochMilli() - clock.now().toEpochMilli(),
        () -> tell(new AgentEvent.WentPaused(agent, clock.now(), BREAK)));
  }

  private void tell(AgentEvent event) {
    inbox.accept(new PoolEvent.OfAgent(event));
  }

  /** Sees what the desk shows, and does what agents do. */
  void see(ScreenEvent event) {
    switch (event) {
      case ScreenEvent.ReturnOffered _ -> {
        // Nobody rings back in a simulated day.
      }
      case ScreenEvent.StateChanged changed -> state(changed);
      case ScreenEvent.PreviewOffered card -> accept(card.session());
      case ScreenEvent.DialRefused refused -> accept(refused.session());
      case ScreenEvent.DialWaiting _,
          ScreenEvent.Dialing _,
          ScreenEvent.CallOffered _,
          ScreenEvent.CallJoined _,
          ScreenEvent.CallEnded _ -> {}
    }
  }

  /** Dials the card after a look; a card that could not be dialed is still there. */
  private void accept(AgentSessionId agent) {
    clock.inSeconds(
        roster.preview().draw(random),
        () -> tell(new AgentEvent.PreviewAccepted(agent, clock.now())));
  }

  private void state(ScreenEvent.StateChanged changed) {
    AgentSessionId agent = changed.session();
    if (changed.state() == AgentState.WRAP_UP) {
      clock.inSeconds(
          roster.wrapUp().draw(random), () -> tell(new AgentEvent.WrapUpDone(agent, clock.now())));
    } else if (changed.state() == AgentState.PAUSED && changed.reason().equals(BREAK)) {
      clock.inMillis(
          roster.breakFor().toMillis(), () -> tell(new AgentEvent.WentReady(agent, clock.now())));
      planBreak(agent, clock.now().plus(roster.breakFor()).plus(roster.breakEvery()));
    }
  }
}
