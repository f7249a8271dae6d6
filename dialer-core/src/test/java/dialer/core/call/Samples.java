package dialer.core.call;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent.AnswerKind;
import dialer.core.call.CallEvent.Deadline;
import dialer.core.call.CallEvent.EndReason;
import dialer.core.call.CallRules.MachinePolicy;
import dialer.core.call.CallState.Answer;
import dialer.core.call.HangupReport.EndedBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One of every state and every event, found through the sealed types themselves. */
final class Samples {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final AttemptId CALL = new AttemptId(new UUID(1, 1));
  static final AgentSessionId ADA = new AgentSessionId(new UUID(4, 1));
  static final AgentSessionId BRUNO = new AgentSessionId(new UUID(4, 2));

  /** The agent of the sample states, in the events that name one. */
  static final AgentSessionId AGENT = ADA;

  static final Map<String, CallRules> RULES = rules();

  private Samples() {}

  private static Map<String, CallRules> rules() {
    Map<String, CallRules> rules = new LinkedHashMap<>();
    CallRules usual = CallRules.usual();
    rules.put("agents", usual);
    rules.put("agents, machines hung up", usual.detectingMachines(MachinePolicy.HANG_UP));
    rules.put("agents, machines joined", usual.detectingMachines(MachinePolicy.JOIN_AGENT));
    rules.put("questions", usual.askingQuestions());
    rules.put(
        "questions, machines hung up",
        usual.detectingMachines(MachinePolicy.HANG_UP).askingQuestions());
    return rules;
  }

  /** The records of a sealed type, however deep. */
  static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(Samples::leaves)
        : Stream.of(type);
  }

  static List<CallState> states() {
    List<CallState> all = new ArrayList<>();
    leaves(CallState.class).forEach(type -> all.addAll(samplesOf(type)));
    return all;
  }

  private static Answer answer(AnswerKind kind) {
    return new Answer(NOON, kind, NOON.plusMillis(1800), NOON.plusMillis(2000));
  }

  private static List<CallState> samplesOf(Class<?> type) {
    Answer human = answer(AnswerKind.HUMAN);
    Answer machine = answer(AnswerKind.MACHINE);
    Instant soon = NOON.plusMillis(700);
    return switch (type.getSimpleName()) {
      case "Sent" -> List.of(new CallState.Sent(NOON, NOON.plusSeconds(10)));
      case "Unknown" -> List.of(new CallState.Unknown(NOON, NOON.plusSeconds(10)));
      case "Dialing" -> List.of(new CallState.Dialing(NOON, NOON.plusSeconds(35)));
      case "Ringing" -> List.of(new CallState.Ringing(NOON, NOON.plusSeconds(35)));
      case "Classifying" -> List.of(new CallState.Classifying(NOON, NOON.plusSeconds(5)));
      case "Waiting" -> List.of(new CallState.Waiting(human), new CallState.Waiting(machine));
      case "Bridging" ->
          List.of(
              new CallState.Bridging(human, ADA, soon, false),
              new CallState.Bridging(human, ADA, NOON.plusMillis(1900), false),
              new CallState.Bridging(human, ADA, soon, true),
              new CallState.Bridging(machine, ADA, soon, false));
      case "Connected" ->
          List.of(
              new CallState.Connected(human, ADA, NOON),
              new CallState.Connected(machine, ADA, NOON));
      case "Asking" -> List.of(new CallState.Asking(human));
      case "Message" ->
          List.of(
              new CallState.Message(human, NOON.plusSeconds(90), false),
              new CallState.Message(human, NOON.plusSeconds(90), true));
      case "Ending" ->
          Stream.of(CallOutcome.values())
              .map(o ->
                  (CallState) new CallState.Ending(o, Optional.empty(), "x", NOON.plusSeconds(9)))
              .toList();
      case "Ended" -> List.of(new CallState.Ended(CallOutcome.CONNECTED, Optional.of(ADA), ""));
      default -> throw new AssertionError("no sample of " + type);
    };
  }

  static List<CallEvent> events(Instant at) {
    List<CallEvent> all = new ArrayList<>();
    leaves(CallEvent.class).forEach(type -> all.addAll(samplesOf(type, at)));
    return all;
  }

  private static List<CallEvent> samplesOf(Class<?> type, Instant at) {
    return switch (type.getSimpleName()) {
      case "OriginateRefused" -> List.of(new CallEvent.OriginateRefused(CALL, at, "expired"));
      case "Dialed" -> List.of(new CallEvent.Dialed(CALL, at));
      case "Ringing" -> List.of(new CallEvent.Ringing(CALL, at));
      case "Answered" -> List.of(new CallEvent.Answered(CALL, at));
      case "AnswerClassified" ->
          Stream.of(AnswerKind.values())
              .map(kind -> (CallEvent) new CallEvent.AnswerClassified(CALL, at, kind))
              .toList();
      case "AgentJoined" ->
          List.of(
              new CallEvent.AgentJoined(CALL, at, ADA), new CallEvent.AgentJoined(CALL, at, BRUNO));
      case "AgentLeft" ->
          List.of(new CallEvent.AgentLeft(CALL, at, ADA), new CallEvent.AgentLeft(CALL, at, BRUNO));
      case "MessageStarted" -> List.of(new CallEvent.MessageStarted(CALL, at));
      case "HungUp" -> List.of(new CallEvent.HungUp(CALL, at, busy()));
      case "AgentReserved" -> List.of(new CallEvent.AgentReserved(CALL, at, BRUNO));
      case "EndAsked" ->
          Stream.of(EndReason.values())
              .map(reason -> (CallEvent) new CallEvent.EndAsked(CALL, at, reason))
              .toList();
      case "Vanished" -> List.of(new CallEvent.Vanished(CALL, at));
      case "DeadlinePassed" ->
          Stream.of(Deadline.values())
              .map(deadline -> (CallEvent) new CallEvent.DeadlinePassed(CALL, at, deadline))
              .toList();
      default -> throw new AssertionError("no sample of " + type);
    };
  }

  static HangupReport busy() {
    return new HangupReport("BUSY", 17, "SIP 486 Busy Here", false, EndedBy.NETWORK);
  }
}
