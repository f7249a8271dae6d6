package dialer.campaigns.simulation;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import dialer.core.call.CallEvent.AnswerKind;
import dialer.core.call.HangupReport;
import dialer.core.call.HangupReport.EndedBy;
import dialer.core.engine.LegSeen;
import dialer.core.engine.PoolEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Asterisk and the people behind it, as far as the loop can tell: who answers, how long they wait
 * and talk, and the switch that plays the message when the loop is silent.
 */
final class SimulatedNetwork {

  /** The dialplan's own switch plays the message this long after an answer nobody served. */
  private static final int SWITCH_MILLIS = 1_900;

  private static final int MESSAGE_MILLIS = 8_000;

  private final VirtualClock clock;
  private final RandomGenerator random;
  private final Scenario scenario;
  private final AnswerRate answers;
  private final Consumer<PoolEvent> inbox;
  private final Map<AttemptId, SimulatedCall> live = new HashMap<>();
  private final Set<AgentSessionId> parked = new HashSet<>();

  SimulatedNetwork(
      VirtualClock clock, RandomGenerator random, Scenario scenario, Consumer<PoolEvent> inbox) {
    this.clock = clock;
    this.random = random;
    this.scenario = scenario;
    this.answers = scenario.callees().answers().onDay(random);
    this.inbox = inbox;
  }

  /** Legs that are up. */
  int live() {
    return live.size();
  }

  private Callees callees() {
    return scenario.callees();
  }

  private void tell(CallEvent event) {
    inbox.accept(new PoolEvent.OfCall(event));
  }

  /** Plans something for a call that must still be up then. */
  private void later(SimulatedCall call, double seconds, Runnable what) {
    clock.inSeconds(
        seconds,
        () -> {
          if (live.get(call.attempt()) == call) {
            what.run();
          }
        });
  }

  void originate(AttemptId attempt) {
    SimulatedCall call = new SimulatedCall(attempt);
    live.put(attempt, call);
    later(call, 0.005, () -> tell(new CallEvent.Dialed(attempt, clock.now())));
    double setup = 0.01 + callees().setup().draw(random);
    if (random.nextDouble() < answers.at(sinceStart())) {
      answered(call, setup, callees().ring());
    } else {
      notAnswered(call, setup);
    }
  }

  private Duration sinceStart() {
    return Duration.between(scenario.start(), clock.now());
  }

  private void answered(SimulatedCall call, double setup, TimeLaw after) {
    ring(call, setup);
    later(call, setup + after.draw(random), () -> answer(call));
  }

  private void notAnswered(SimulatedCall call, double setup) {
    Callees.Otherwise shares = callees().otherwise();
    double fate = random.nextDouble();
    if (fate < shares.machine()) {
      call.machineAnswers();
      answered(call, setup, callees().machines().ring());
    } else if (fate < shares.machine() + shares.busy()) {
      fails(call, setup, failed("BUSY", 17, "SIP 486 Busy Here"));
    } else if (fate < shares.machine() + shares.busy() + shares.invalid()) {
      fails(call, setup, failed("CHANUNAVAIL", 1, "SIP 404 Not Found"));
    } else if (fate < shares.machine() + shares.busy() + shares.invalid() + shares.congestion()) {
      fails(call, setup, failed("CONGESTION", 34, "SIP 503 Service Unavailable"));
    } else {
      ring(call, setup);
    }
  }

  /** It rings from then on, and is given up at the campaign's ring time. */
  private void ring(SimulatedCall call, double setup) {
    later(
        call,
        setup,
        () -> {
          call.rings();
          tell(new CallEvent.Ringing(call.attempt(), clock.now()));
        });
    later(
        call,
        scenario.plan().rules().ring().toMillis() / 1000.0,
        () -> {
          if (!call.isAnswered()) {
            end(call, new HangupReport("NOANSWER", 0, "SIP 180 Ringing", true, EndedBy.DIALER));
          }
        });
  }

  private static HangupReport failed(String status, int cause, String words) {
    return new HangupReport(status, cause, words, false, EndedBy.NETWORK);
  }

  private void fails(SimulatedCall call, double setup, HangupReport report) {
    later(call, setup, () -> end(call, report));
  }

  private void answer(SimulatedCall call) {
    call.answeredAt(clock.now());
    tell(new CallEvent.Answered(call.attempt(), clock.now()));
    if (scenario.plan().rules().detectMachines()) {
      later(call, callees().machines().detection().after().draw(random), () -> classify(call));
    } else {
      startSwitch(call);
    }
  }

  /** From now on silence counts: a person's patience, and the switch that ends it. */
  private void startSwitch(SimulatedCall call) {
    later(call, SWITCH_MILLIS / 1000.0, () -> message(call));
    if (!call.isMachine()) {
      later(call, callees().patience().draw(random), () -> loseHeart(call));
    }
  }

  private void loseHeart(SimulatedCall call) {
    if (call.hearsNobody()) {
      end(call, byCallee());
    }
  }

  private void classify(SimulatedCall call) {
    Callees.Detection detection = callees().machines().detection();
    double wrong = call.isMachine() ? detection.missed() : detection.falseAlarms();
    boolean machine = call.isMachine() != random.nextDouble() < wrong;
    AnswerKind kind = machine ? AnswerKind.MACHINE : AnswerKind.HUMAN;
    tell(new CallEvent.AnswerClassified(call.attempt(), clock.now(), kind));
    startSwitch(call);
  }

  private static HangupReport byCallee() {
    return new HangupReport("ANSWER", 16, "", true, EndedBy.CALLEE);
  }

  private void message(SimulatedCall call) {
    if (call.hearsNobody()) {
      call.hearsMessage();
      tell(new CallEvent.MessageStarted(call.attempt(), clock.now()));
      later(
          call,
          MESSAGE_MILLIS / 1000.0,
          () -> {
            if (call.agent().isEmpty()) {
              end(call, byCallee());
            }
          });
    }
  }

  void playSafeHarbor(AttemptId attempt) {
    clock.inMillis(
        20,
        () -> {
          SimulatedCall call = live.get(attempt);
          if (call != null) {
            message(call);
          }
        });
  }

  void bridge(AttemptId attempt, AgentSessionId agent) {
    clock.inMillis(3, () -> join(attempt, agent));
  }

  private void join(AttemptId attempt, AgentSessionId agent) {
    SimulatedCall call = live.get(attempt);
    if (call == null || !call.isAnswered() || call.agent().isPresent()) {
      return;
    }
    if (!parked.remove(agent)) {
      tell(new CallEvent.AgentLeft(attempt, clock.now(), agent));
      return;
    }
    call.joins(agent);
    tell(new CallEvent.AgentJoined(attempt, clock.now(), agent));
    TimeLaw talk = call.isMachine() ? callees().machines().talk() : callees().talk();
    later(call, talk.draw(random), () -> endOfTalk(call, agent));
  }

  private void endOfTalk(SimulatedCall call, AgentSessionId agent) {
    if (random.nextBoolean()) {
      end(call, byCallee());
    } else {
      inbox.accept(new PoolEvent.OfAgent(new AgentEvent.HungUpCall(agent, clock.now())));
    }
  }

  void hangUp(AttemptId attempt) {
    HangupReport report = new HangupReport("CANCEL", 16, "", false, EndedBy.DIALER);
    clock.inMillis(
        10,
        () -> {
          SimulatedCall call = live.get(attempt);
          if (call != null) {
            end(call, report);
          }
        });
  }

  private void end(SimulatedCall call, HangupReport report) {
    live.remove(call.attempt());
    call.agent().ifPresent(agent -> clock.inMillis(4, () -> park(agent)));
    HangupReport told = call.hasRung() ? report.havingRung() : report;
    tell(new CallEvent.HungUp(call.attempt(), clock.now(), told));
  }

  /** The agent's leg is called, or back from a call. */
  void park(AgentSessionId agent) {
    parked.add(agent);
    String server = scenario.trunk().id().server();
    inbox.accept(new PoolEvent.OfAgent(new AgentEvent.LegParked(agent, clock.now(), server)));
  }

  /** What the server tells when asked for everything. */
  PoolEvent.Reconciled reconciled(Instant asOf) {
    Map<AttemptId, LegSeen> seen = new HashMap<>();
    live.forEach((attempt, call) -> seen.put(attempt, call.seen(clock.now())));
    String server = scenario.trunk().id().server();
    return new PoolEvent.Reconciled(clock.now(), server, asOf, seen, Set.copyOf(parked));
  }
}
