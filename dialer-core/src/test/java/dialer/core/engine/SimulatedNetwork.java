package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import dialer.core.call.HangupReport;
import dialer.core.call.HangupReport.EndedBy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asterisk and the people behind it, as far as the loop can tell: who answers, how long they talk,
 * and the switch that plays the message when the loop is silent.
 */
final class SimulatedNetwork {

  /** How people behave; shares add up to 1 at most, the rest does not answer. */
  record Manners(double human, double busy, double invalid, double congestion, Duration talk) {}

  /** The truth about one call. */
  private static final class Call {
    private Optional<Instant> answered = Optional.empty();
    private Optional<AgentSessionId> agent = Optional.empty();
    private boolean message;
    private boolean ringing;
  }

  private final EventHeap heap;
  private final Random random;
  private final Manners manners;
  private final Consumer<PoolEvent> inbox;
  private final Map<AttemptId, Call> live = new HashMap<>();
  private final Set<AgentSessionId> parked = new HashSet<>();
  private int dialed;

  SimulatedNetwork(EventHeap heap, Random random, Manners manners, Consumer<PoolEvent> inbox) {
    this.heap = heap;
    this.random = random;
    this.manners = manners;
    this.inbox = inbox;
  }

  int dialed() {
    return dialed;
  }

  int live() {
    return live.size();
  }

  private void tell(CallEvent event) {
    inbox.accept(new PoolEvent.OfCall(event));
  }

  private long millis(double meanSeconds) {
    return (long) (-Math.log(1 - random.nextDouble()) * meanSeconds * 1000) + 1;
  }

  void originate(AttemptId attempt) {
    dialed++;
    Call call = new Call();
    live.put(attempt, call);
    heap.inMillis(5, () -> ifLive(attempt, () -> tell(new CallEvent.Dialed(attempt, heap.now()))));
    double fate = random.nextDouble();
    if (fate < manners.human()) {
      ring(attempt, call);
      heap.inMillis(1500 + millis(6), () -> answer(attempt, call));
      return;
    }
    fate -= manners.human();
    if (fate < manners.busy()) {
      fail(attempt, "BUSY", 17, "SIP 486 Busy Here");
    } else if (fate < manners.busy() + manners.invalid()) {
      fail(attempt, "CONGESTION", 1, "SIP 404 Not Found");
    } else if (fate < manners.busy() + manners.invalid() + manners.congestion()) {
      fail(attempt, "CONGESTION", 34, "SIP 503 Service Unavailable");
    } else {
      ring(attempt, call);
      heap.inMillis(
          26_000,
          () -> hangUp(attempt, new HangupReport("NOANSWER", 19, "", false, EndedBy.NETWORK)));
    }
  }

  private void ring(AttemptId attempt, Call call) {
    heap.inMillis(
        1000,
        () ->
            ifLive(
                attempt,
                () -> {
                  call.ringing = true;
                  tell(new CallEvent.Ringing(attempt, heap.now()));
                }));
  }

  private void fail(AttemptId attempt, String status, int cause, String words) {
    heap.inMillis(
        800, () -> hangUp(attempt, new HangupReport(status, cause, words, false, EndedBy.NETWORK)));
  }

  private void ifLive(AttemptId attempt, Runnable what) {
    if (live.containsKey(attempt)) {
      what.run();
    }
  }

  private void answer(AttemptId attempt, Call call) {
    if (live.get(attempt) != call) {
      return;
    }
    call.answered = Optional.of(heap.now());
    tell(new CallEvent.Answered(attempt, heap.now()));
    heap.inMillis(1900, () -> ifLive(attempt, () -> deadMansSwitch(attempt, call)));
    heap.inMillis(millis(20), () -> ifLive(attempt, () -> losePatience(attempt, call)));
  }

  private void deadMansSwitch(AttemptId attempt, Call call) {
    if (call.agent.isEmpty() && !call.message) {
      message(attempt, call);
    }
  }

  private void losePatience(AttemptId attempt, Call call) {
    if (call.agent.isEmpty()) {
      hangUp(attempt, byCallee());
    }
  }

  private static HangupReport byCallee() {
    return new HangupReport("ANSWER", 16, "", true, EndedBy.CALLEE);
  }

  private void message(AttemptId attempt, Call call) {
    call.message = true;
    tell(new CallEvent.MessageStarted(attempt, heap.now()));
    heap.inMillis(
        8_000,
        () ->
            ifLive(
                attempt,
                () -> {
                  if (call.agent.isEmpty()) {
                    hangUp(attempt, byCallee());
                  }
                }));
  }

  void playSafeHarbor(AttemptId attempt) {
    heap.inMillis(
        20,
        () ->
            Optional.ofNullable(live.get(attempt))
                .filter(call -> call.agent.isEmpty() && !call.message)
                .ifPresent(call -> message(attempt, call)));
  }

  void bridge(AttemptId attempt, AgentSessionId agent) {
    heap.inMillis(3, () -> join(attempt, agent));
  }

  private void join(AttemptId attempt, AgentSessionId agent) {
    Call call = live.get(attempt);
    if (call == null || call.answered.isEmpty() || call.agent.isPresent()) {
      return;
    }
    if (!parked.remove(agent)) {
      tell(new CallEvent.AgentLeft(attempt, heap.now(), agent));
      return;
    }
    call.agent = Optional.of(agent);
    tell(new CallEvent.AgentJoined(attempt, heap.now(), agent));
    heap.inMillis(
        millis(manners.talk().toSeconds()),
        () ->
            ifLive(
                attempt,
                () -> {
                  if (random.nextBoolean()) {
                    hangUp(attempt, byCallee());
                  } else {
                    inbox.accept(
                        new PoolEvent.OfAgent(new AgentEvent.HungUpCall(agent, heap.now())));
                  }
                }));
  }

  void hangUp(AttemptId attempt) {
    heap.inMillis(
        10, () -> hangUp(attempt, new HangupReport("CANCEL", 16, "", false, EndedBy.DIALER)));
  }

  private void hangUp(AttemptId attempt, HangupReport report) {
    Call call = live.remove(attempt);
    if (call == null) {
      return;
    }
    call.agent.ifPresent(agent -> heap.inMillis(4, () -> park(agent)));
    tell(new CallEvent.HungUp(attempt, heap.now(), call.ringing ? report.havingRung() : report));
  }

  /** Somebody else is joined with the agent; false if the leg is not there. */
  boolean take(AgentSessionId agent) {
    return parked.remove(agent);
  }

  /** The agent's leg is called, or back from a call. */
  void park(AgentSessionId agent) {
    parked.add(agent);
    inbox.accept(
        new PoolEvent.OfAgent(new AgentEvent.LegParked(agent, heap.now(), SimulatedPool.SERVER)));
  }

  /** The agent's leg breaks; what it was bridged with hears nobody until the loop ends it. */
  void loseLeg(AgentSessionId agent) {
    parked.remove(agent);
    live.forEach((attempt, call) -> {
      if (call.agent.filter(agent::equals).isPresent()) {
        call.agent = Optional.empty();
        call.message = true;
      }
    });
    inbox.accept(new PoolEvent.OfAgent(new AgentEvent.LegLost(agent, heap.now())));
  }

  /** The server dies: nobody is told anything. */
  void restart() {
    live.clear();
    parked.clear();
  }

  /** What the server tells when asked for everything. */
  PoolEvent.Reconciled reconciled(Instant asOf) {
    Map<AttemptId, LegSeen> seen = new HashMap<>();
    live.forEach((attempt, call) -> seen.put(attempt, seenOf(call)));
    return new PoolEvent.Reconciled(
        heap.now(), SimulatedPool.SERVER, asOf, seen, Set.copyOf(parked));
  }

  private LegSeen seenOf(Call call) {
    LegSeen.Phase phase =
        call.agent.isPresent()
            ? LegSeen.Phase.JOINED
            : call.message
                ? LegSeen.Phase.MESSAGE
                : call.answered.isPresent()
                    ? LegSeen.Phase.UP
                    : call.ringing ? LegSeen.Phase.RINGING : LegSeen.Phase.DIALING;
    return new LegSeen(phase, call.answered.orElse(heap.now()), call.agent);
  }
}
