package dialer.campaigns.simulation;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentState;
import dialer.core.call.CallOutcome;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.engine.PoolCommand;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolLoop;
import dialer.core.hopper.HopperEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/**
 * One day of one campaign: the real loop, driven by a virtual clock. Used once; not safe for
 * threads.
 */
public final class SimulatedDay {

  /** Calls in flight at closing time are served; the longest may take this long. */
  private static final Duration TAIL = Duration.ofHours(2);

  private final Scenario scenario;
  private final VirtualClock clock;
  private final PoolLoop loop;
  private final SimulatedNetwork network;
  private final SimulatedAgents agents;
  private final SimulatedJournal journal;
  private final DayWitness witness;
  private final DayCounts counts;
  private List<PoolEvent> inbox = new ArrayList<>();
  private long attempts;
  private long dialed;
  private long steps;

  private SimulatedDay(Scenario scenario, long seed) {
    this.scenario = scenario;
    RandomGeneratorFactory<RandomGenerator> kind = RandomGeneratorFactory.of("L64X128MixRandom");
    clock = new VirtualClock(scenario.start());
    loop = new PoolLoop(new PoolId(new UUID(5, 1)), () -> new AttemptId(new UUID(1, ++attempts)));
    network = new SimulatedNetwork(clock, kind.create(seed), scenario, this::send);
    agents = new SimulatedAgents(clock, kind.create(seed ^ 1), scenario.roster(), this::send);
    journal = new SimulatedJournal(scenario, kind.create(seed ^ 2));
    witness = new DayWitness(scenario);
    counts = new DayCounts(scenario.start());
  }

  /**
   * Simulates the day.
   *
   * @param seed the same seed gives the same day
   * @throws DayWitness.Broken if the loop broke a promise
   */
  public static DayReport run(Scenario scenario, long seed) {
    return new SimulatedDay(scenario, seed).run();
  }

  private DayReport run() {
    send(new PoolEvent.TrunkPlanned(clock.now(), scenario.trunk()));
    send(new PoolEvent.TelephonyBack(clock.now(), scenario.trunk().id().server(), false));
    send(new PoolEvent.CampaignPlanned(clock.now(), scenario.plan()));
    agents.arrive(network::park);
    runUntil(scenario.start().plus(scenario.length()));
    counts.close(clock.now());
    send(new PoolEvent.CampaignPlanned(clock.now(), scenario.plan().in(RunState.STOPPING)));
    Instant end = clock.now().plus(TAIL);
    while (clock.now().isBefore(end) && (witness.live() > 0 || network.live() > 0)) {
      runUntil(clock.now().plusSeconds(10));
    }
    return report();
  }

  private void send(PoolEvent event) {
    inbox.add(event);
  }

  private void runUntil(Instant until) {
    step();
    while (true) {
      Optional<Instant> next =
          Stream.of(clock.next(), loop.nextDeadline())
              .flatMap(Optional::stream)
              .min(Instant::compareTo);
      if (next.isEmpty() || next.get().isAfter(until)) {
        clock.advance(until);
        return;
      }
      clock.advance(next.get());
      step();
    }
  }

  private void step() {
    List<PoolEvent> events = inbox;
    inbox = new ArrayList<>();
    steps++;
    List<PoolCommand> commands = loop.step(clock.now(), events);
    witness.saw(clock.now(), events, commands);
    commands.forEach(this::carryOut);
  }

  private void carryOut(PoolCommand command) {
    switch (command) {
      case PoolCommand.TakeLeads take -> clock.inMillis(1, () -> take(take));
      case PoolCommand.PutBackLeads back ->
          back.leads().stream().map(HopperEntry::lead).forEach(journal::putBack);
      case PoolCommand.Authorize order -> clock.inMillis(3, () -> authorize(order));
      case PoolCommand.Originate order -> {
        dialed++;
        network.originate(order.attempt());
      }
      case PoolCommand.Bridge order -> network.bridge(order.attempt(), order.agent());
      case PoolCommand.PlaySafeHarbor order -> network.playSafeHarbor(order.attempt());
      case PoolCommand.HangUp order -> network.hangUp(order.attempt());
      case PoolCommand.Reconcile _ -> {
        Instant asOf = clock.now();
        clock.inMillis(5, () -> send(network.reconciled(asOf)));
      }
      case PoolCommand.Journal entry -> {
        counts.saw(entry.entry());
        journal.saw(entry.entry());
      }
      case PoolCommand.Show show -> agents.see(show.event());
      case PoolCommand.BridgeReturned _, PoolCommand.HangUpReturned _ ->
          throw new IllegalArgumentException("people who ring back are not simulated");
      case PoolCommand.StartQuestions order ->
          throw new IllegalArgumentException(
              order.attempt() + ": recorded questions are not simulated");
    }
  }

  private void take(PoolCommand.TakeLeads take) {
    send(
        new PoolEvent.LeadsTaken(
            clock.now(), take.campaign(), journal.due(clock.now(), take.max())));
  }

  private void authorize(PoolCommand.Authorize order) {
    send(new PoolEvent.BatchAuthorized(clock.now(), journal.authorize(order.batch(), clock.now())));
  }

  private DayReport report() {
    double staffed = counts.staffedSeconds();
    double talk = counts.seconds(AgentState.ON_CALL);
    double busy = talk + counts.seconds(AgentState.WRAP_UP);
    return new DayReport(
        dialed,
        witness.tally().of(CallOutcome.CONNECTED),
        witness.tally().of(CallOutcome.ABANDONED),
        staffed == 0 ? 0 : busy / staffed,
        staffed == 0 ? 0 : 60 * talk / staffed,
        counts.connected() == 0 ? 0 : counts.seconds(AgentState.READY) / counts.connected(),
        counts.worstHour(),
        journal.states(),
        steps);
  }
}
