package dialer.core.call;

import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallCommand.FindAgent;
import dialer.core.call.CallCommand.HangUp;
import dialer.core.call.CallCommand.NoteAnswered;
import dialer.core.call.CallCommand.NoteEnded;
import dialer.core.call.CallCommand.NoteJoined;
import dialer.core.call.CallCommand.NoteMessage;
import dialer.core.call.CallCommand.PlayMessage;
import dialer.core.call.CallCommand.Release;
import dialer.core.call.CallCommand.ReleaseAgent;
import dialer.core.call.CallEvent.AgentReserved;
import dialer.core.call.CallEvent.AnswerKind;
import dialer.core.call.CallRules.Answering;
import dialer.core.call.CallState.Answer;
import dialer.core.call.CallState.Asking;
import dialer.core.call.CallState.Classifying;
import dialer.core.call.CallState.Connected;
import dialer.core.call.CallState.Ended;
import dialer.core.call.CallState.Ending;
import dialer.core.call.CallState.Message;
import dialer.core.call.CallState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Moves that several states share. */
final class Moves {

  /** Longer than any message with its pause for the refusal key. */
  static final Duration MESSAGE_LIMIT = Duration.ofSeconds(90);

  private Moves() {}

  static Answer answer(Instant answered, Instant counted, AnswerKind kind, CallRules rules) {
    return new Answer(
        answered, kind, counted.plus(rules.decideAfter()), counted.plus(rules.joinWithin()));
  }

  static Answer human(Instant answered, CallRules rules) {
    return answer(answered, answered, AnswerKind.HUMAN, rules);
  }

  /** The far end answered. */
  static Step answered(Instant at, CallRules rules) {
    Step step =
        rules.detectMachines()
            ? Step.to(new Classifying(at, at.plus(rules.classifyWithin())))
            : meet(human(at, rules), rules);
    return step.after(new NoteAnswered(at));
  }

  /** Somebody, or a machine worth an agent, is there: who meets them? */
  static Step meet(Answer answer, CallRules rules) {
    return rules.answering() == Answering.AGENT
        ? Step.to(new Waiting(answer), new FindAgent())
        : Step.to(new Asking(answer));
  }

  static Step joined(Answer answer, AgentSessionId agent, Instant at) {
    return Step.to(new Connected(answer, agent, at), new NoteJoined(at, agent));
  }

  /** Nobody came in time. A machine is not abandoned, it is hung up. */
  static Step unmet(Answer answer, Instant at, CallRules rules) {
    return answer.isMachine()
        ? end(new Outcome(CallOutcome.MACHINE, Optional.empty(), "machine"), at, rules)
        : Step.to(new Message(answer, at.plus(MESSAGE_LIMIT), false), new PlayMessage());
  }

  /** Asterisk itself began the message. */
  static Step messageBegan(Answer answer, Instant at) {
    return Step.to(new Message(answer, at.plus(MESSAGE_LIMIT), true), new NoteMessage(at));
  }

  /** What is known of the outcome before the end is told. */
  record Outcome(CallOutcome outcome, Optional<AgentSessionId> agent, String detail) {}

  /** Orders the end. */
  static Step end(Outcome known, Instant at, CallRules rules) {
    return Step.to(
        new Ending(known.outcome(), known.agent(), known.detail(), at.plus(rules.endWithin())),
        new HangUp());
  }

  /** It is over. */
  static Step ended(Outcome known, Instant at, Optional<HangupReport> report) {
    return Step.to(
        new Ended(known.outcome(), known.agent(), known.detail()),
        new NoteEnded(at, known.outcome(), known.agent(), report, known.detail()));
  }

  static Step ended(CallOutcome outcome, Instant at, Optional<HangupReport> report) {
    return ended(new Outcome(outcome, Optional.empty(), ""), at, report);
  }

  /** An agent was found for a call that no longer wants one. */
  static Step notWanted(CallState state, AgentReserved event) {
    return Step.ignored(state, "agent_not_wanted", new ReleaseAgent(event.agent(), Release.UNUSED));
  }
}
