package dialer.core.call;

import dialer.core.call.CallCommand.Bridge;
import dialer.core.call.CallCommand.StartQuestions;
import dialer.core.call.CallEvent.AgentJoined;
import dialer.core.call.CallEvent.AgentLeft;
import dialer.core.call.CallEvent.AgentReserved;
import dialer.core.call.CallEvent.AnswerClassified;
import dialer.core.call.CallEvent.AnswerKind;
import dialer.core.call.CallEvent.Answered;
import dialer.core.call.CallEvent.Deadline;
import dialer.core.call.CallEvent.DeadlinePassed;
import dialer.core.call.CallEvent.Dialed;
import dialer.core.call.CallEvent.EndAsked;
import dialer.core.call.CallEvent.HungUp;
import dialer.core.call.CallEvent.MessageStarted;
import dialer.core.call.CallEvent.OriginateRefused;
import dialer.core.call.CallEvent.Ringing;
import dialer.core.call.CallEvent.Vanished;
import dialer.core.call.CallState.Answer;
import dialer.core.call.CallState.Asking;
import dialer.core.call.CallState.Bridging;
import dialer.core.call.CallState.Classifying;
import dialer.core.call.CallState.Waiting;
import dialer.core.call.Moves.Outcome;
import java.time.Instant;
import java.util.Optional;

/** Answered, and no agent is bound: detection, the search for an agent, the recorded questions. */
final class AfterAnswer {

  private AfterAnswer() {}

  static Step classifying(Classifying state, CallEvent event, CallRules rules) {
    return switch (event) {
      case AnswerClassified classified ->
          classified(state, classified.kind(), classified.at(), rules);
      case DeadlinePassed passed ->
          passed.deadline() == Deadline.CLASSIFY
              ? undecided(state, passed.at(), rules)
              : Step.ignored(state, "old_deadline");
      case AgentJoined joined ->
          Moves.joined(Moves.human(state.answered(), rules), joined.agent(), joined.at());
      case MessageStarted began ->
          Moves.messageBegan(Moves.human(state.answered(), rules), began.at());
      case HungUp hungUp -> over(CallOutcome.ABANDONED, hungUp);
      case Vanished vanished -> vanished(CallOutcome.ABANDONED, vanished);
      case AgentReserved reserved -> Moves.notWanted(state, reserved);
      case AgentLeft _ -> Step.ignored(state, "not_joined");
      case EndAsked _ -> Step.ignored(state, "answered");
      case OriginateRefused _, Dialed _, Ringing _, Answered _ -> Step.ignored(state, "late");
    };
  }

  /** Unsure counts as a human: better to offer a machine to an agent than silence to a person. */
  private static Step classified(Classifying state, AnswerKind kind, Instant at, CallRules rules) {
    return switch (kind) {
      case HUMAN, UNSURE -> Moves.meet(Moves.answer(state.answered(), at, kind, rules), rules);
      case MACHINE ->
          rules.onMachine() == CallRules.MachinePolicy.HANG_UP
              ? end(CallOutcome.MACHINE, "machine", at, rules)
              : Moves.meet(Moves.answer(state.answered(), at, kind, rules), rules);
      case FAX -> end(CallOutcome.FAX, "fax", at, rules);
    };
  }

  /** Detection is stuck: the answer counts as a human, and questions are started by order. */
  private static Step undecided(Classifying state, Instant at, CallRules rules) {
    Step step = classified(state, AnswerKind.UNSURE, at, rules);
    return step.state() instanceof Asking ? step.before(new StartQuestions()) : step;
  }

  private static Step end(CallOutcome outcome, String detail, Instant at, CallRules rules) {
    return Moves.end(new Outcome(outcome, Optional.empty(), detail), at, rules);
  }

  static Step waiting(Waiting state, CallEvent event, CallRules rules) {
    Answer answer = state.answer();
    return switch (event) {
      case AgentReserved reserved -> bridge(answer, reserved, rules);
      case DeadlinePassed passed ->
          passed.deadline() == Deadline.ANSWER
              ? Moves.unmet(answer, passed.at(), rules)
              : Step.ignored(state, "old_deadline");
      case AgentJoined joined -> Moves.joined(answer, joined.agent(), joined.at());
      case MessageStarted began -> Moves.messageBegan(answer, began.at());
      case HungUp hungUp -> over(answer.unjoined(), hungUp);
      case Vanished vanished -> vanished(answer.unjoined(), vanished);
      case AgentLeft _ -> Step.ignored(state, "not_joined");
      case EndAsked _ -> Step.ignored(state, "answered");
      case OriginateRefused _, Dialed _, Ringing _, Answered _, AnswerClassified _ ->
          Step.ignored(state, "late");
    };
  }

  private static Step bridge(Answer answer, AgentReserved reserved, CallRules rules) {
    Instant confirmed = reserved.at().plus(rules.bridgeWithin());
    Instant deadline = confirmed.isBefore(answer.joinBy()) ? confirmed : answer.joinBy();
    return Step.to(
        new Bridging(answer, reserved.agent(), deadline, false), new Bridge(reserved.agent()));
  }

  static Step asking(Asking state, CallEvent event, CallRules rules) {
    Answer answer = state.answer();
    return switch (event) {
      case HungUp hungUp -> over(answer.joined(), hungUp);
      case Vanished vanished -> vanished(answer.joined(), vanished);
      case MessageStarted began -> Moves.messageBegan(answer, began.at());
      case AgentJoined joined -> Moves.joined(answer, joined.agent(), joined.at());
      case AgentReserved reserved -> Moves.notWanted(state, reserved);
      case AgentLeft _ -> Step.ignored(state, "not_joined");
      case EndAsked _ -> Step.ignored(state, "answered");
      case DeadlinePassed _ -> Step.ignored(state, "old_deadline");
      case OriginateRefused _, Dialed _, Ringing _, Answered _, AnswerClassified _ ->
          Step.ignored(state, "late");
    };
  }

  private static Step over(CallOutcome outcome, HungUp event) {
    return Moves.ended(outcome, event.at(), Optional.of(event.report()));
  }

  private static Step vanished(CallOutcome outcome, Vanished event) {
    return Moves.ended(
        new Outcome(outcome, Optional.empty(), "vanished"), event.at(), Optional.empty());
  }
}
