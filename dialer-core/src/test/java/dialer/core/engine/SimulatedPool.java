package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.hopper.HopperEntry;
import dialer.core.hopper.MemoryHopper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** The real loop, driven by an event heap on a virtual clock. */
final class SimulatedPool {

  static final String SERVER = "pbx1";
  static final TrunkId TRUNK = new TrunkId(SERVER, "carrier");
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  final EventHeap heap;
  final PoolLoop loop = new PoolLoop(Ids.pool(), Ids.attempts());
  final MemoryHopper hopper = new MemoryHopper();
  final PoolWitness witness;
  final SimulatedNetwork network;
  final SimulatedCallers callers;
  private final Random random;
  private List<PoolEvent> inbox = new ArrayList<>();
  private boolean journalAway;
  private boolean answersLost;
  private long steps;

  SimulatedPool(long seed, SimulatedNetwork.Manners manners) {
    this(seed, manners, new EventHeap(START));
  }

  /** One of several pools that live at the same time. */
  SimulatedPool(long seed, SimulatedNetwork.Manners manners, EventHeap time) {
    heap = time;
    random = new Random(seed);
    callers = new SimulatedCallers(this);
    network = new SimulatedNetwork(heap, random, manners, this::fromNetwork);
    witness = new PoolWitness();
    inbox.add(new PoolEvent.TrunkPlanned(START, new TrunkPlan(TRUNK, 200, 50, true)));
    inbox.add(new PoolEvent.TelephonyBack(START, SERVER, false));
  }

  Random random() {
    return random;
  }

  long steps() {
    return steps;
  }

  void journal(boolean away) {
    journalAway = away;
    send(
        away
            ? new PoolEvent.JournalAway(heap.now(), List.of(), "connection refused")
            : new PoolEvent.JournalBack(heap.now()));
  }

  /** Call events get lost from now on, or arrive again. */
  void loseCallEvents(boolean on) {
    answersLost = on;
  }

  void fromNetwork(PoolEvent event) {
    boolean ofCalls =
        event instanceof PoolEvent.OfCall || event instanceof PoolEvent.OfReturnedCall;
    if (!(answersLost && ofCalls)) {
      send(event);
    }
  }

  void send(PoolEvent event) {
    inbox.add(event);
  }

  void plan(CampaignPlan plan) {
    send(new PoolEvent.CampaignPlanned(heap.now(), plan));
  }

  void leads(CampaignPlan plan, long from, int count) {
    List<HopperEntry> entries =
        IntStream.range(0, count)
            .mapToObj(i -> new HopperEntry(Ids.lead(from + i), 0, START, Set.of()))
            .toList();
    hopper.offer(plan.campaign(), entries);
  }

  void logIn(AgentSessionId agent, Set<String> skills) {
    send(new PoolEvent.OfAgent(new AgentEvent.LoggedIn(agent, heap.now(), skills)));
    heap.inMillis(300, () -> network.park(agent));
    send(new PoolEvent.OfAgent(new AgentEvent.WentReady(agent, heap.now())));
  }

  void agent(AgentEvent event) {
    send(new PoolEvent.OfAgent(event));
  }

  /** Runs until that instant. */
  void run(Instant until) {
    run(List.of(this), until);
  }

  /** Runs pools that share their time. */
  static void run(List<SimulatedPool> pools, Instant until) {
    EventHeap heap = pools.getFirst().heap;
    pools.forEach(SimulatedPool::step);
    while (true) {
      Optional<Instant> next = heap.next();
      for (SimulatedPool pool : pools) {
        next = earliest(next, pool.loop.nextDeadline());
      }
      if (next.isEmpty() || next.get().isAfter(until)) {
        heap.advance(until);
        return;
      }
      heap.advance(next.get().isAfter(heap.now()) ? next.get() : heap.now());
      pools.forEach(SimulatedPool::step);
    }
  }

  void runFor(Duration time) {
    run(heap.now().plus(time));
  }

  private static Optional<Instant> earliest(Optional<Instant> a, Optional<Instant> b) {
    return a.isEmpty() || (b.isPresent() && b.get().isBefore(a.get())) ? b : a;
  }

  void step() {
    List<PoolEvent> events = inbox;
    inbox = new ArrayList<>();
    steps++;
    List<PoolCommand> commands = loop.step(heap.now(), events);
    witness.saw(heap.now(), events, commands);
    commands.forEach(this::carryOut);
  }

  private void carryOut(PoolCommand command) {
    switch (command) {
      case PoolCommand.TakeLeads take ->
          heap.inMillis(
              1,
              () ->
                  send(
                      new PoolEvent.LeadsTaken(
                          heap.now(), take.campaign(), hopper.take(take.campaign(), take.max()))));
      case PoolCommand.PutBackLeads back -> hopper.offer(back.campaign(), back.leads());
      case PoolCommand.Authorize order -> heap.inMillis(3, () -> authorize(order.batch()));
      case PoolCommand.Originate order -> network.originate(order.attempt());
      case PoolCommand.Bridge order -> network.bridge(order.attempt(), order.agent());
      case PoolCommand.PlaySafeHarbor order -> network.playSafeHarbor(order.attempt());
      case PoolCommand.BridgeReturned order -> callers.bridge(order.caller(), order.agent());
      case PoolCommand.HangUpReturned order -> callers.hangUp(order.caller());
      case PoolCommand.StartQuestions _ -> {}
      case PoolCommand.HangUp order -> network.hangUp(order.attempt());
      case PoolCommand.Reconcile _ -> {
        Instant asOf = heap.now();
        heap.inMillis(5, () -> send(network.reconciled(asOf)));
      }
      case PoolCommand.Journal entry -> journaled(entry.entry());
      case PoolCommand.Show show -> shown(show.event());
    }
  }

  private void authorize(List<ProposedDial> batch) {
    if (journalAway) {
      List<AttemptId> ids = batch.stream().map(ProposedDial::attempt).toList();
      send(new PoolEvent.JournalAway(heap.now(), ids, "connection refused"));
      return;
    }
    Instant notAfter = heap.now().plusSeconds(3);
    List<Authorization> answers =
        batch.stream().map(dial -> (Authorization) authorize(dial, notAfter)).toList();
    send(new PoolEvent.BatchAuthorized(heap.now(), answers));
  }

  private Authorization authorize(ProposedDial dial, Instant notAfter) {
    return random.nextInt(50) == 0
        ? new Authorization.NotDue(dial, "finished")
        : new Authorization.Authorized(dial, notAfter, Set.of());
  }

  private void journaled(JournalEntry entry) {
    if (entry instanceof JournalEntry.Ended ended) {
      LeadId lead = ended.lead();
      boolean again =
          switch (ended.outcome()) {
            case BUSY, NO_ANSWER, CONGESTION, FAILED, NOT_DIALED, CANCELED, LOST -> true;
            case CONNECTED, ABANDONED, MACHINE, FAX, INVALID_NUMBER -> false;
          };
      if (again) {
        heap.in(
            Duration.ofMinutes(20),
            () ->
                hopper.offer(
                    ended.campaign(), List.of(new HopperEntry(lead, 5, heap.now(), Set.of()))));
      }
    }
  }

  private void shown(ScreenEvent event) {
    if (event instanceof ScreenEvent.StateChanged changed
        && changed.state() == AgentState.WRAP_UP) {
      AgentSessionId agent = changed.session();
      heap.inMillis(
          5_000 + random.nextInt(20_000),
          () -> agent(new AgentEvent.WrapUpDone(agent, heap.now())));
    } else if (event instanceof ScreenEvent.PreviewOffered card) {
      heap.inMillis(
          2_000 + random.nextInt(8_000),
          () ->
              agent(
                  random.nextInt(5) == 0
                      ? new AgentEvent.PreviewSkipped(card.session(), heap.now(), "later")
                      : new AgentEvent.PreviewAccepted(card.session(), heap.now())));
    }
  }
}
