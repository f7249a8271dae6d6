package dialer.core.call;

import dialer.core.call.CallCommand.NoteAnswered;
import dialer.core.call.CallCommand.NoteMessage;
import dialer.core.call.CallCommand.Reconcile;
import dialer.core.call.CallEvent.AgentJoined;
import dialer.core.call.CallEvent.AgentLeft;
import dialer.core.call.CallEvent.AgentReserved;
import dialer.core.call.CallEvent.AnswerClassified;
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
import dialer.core.call.CallState.Ended;
import dialer.core.call.CallState.Ending;
import dialer.core.call.CallState.Message;
import dialer.core.call.Moves.Outcome;
import java.time.Instant;
import java.util.Optional;

/** The outcome is as good as known: the message plays, the end is ordered, or it is over. */
final class Closing {

  private Closing() {}

  static Step message(Message state, CallEvent event, CallRules rules) {
    return switch (event) {
      case MessageStarted began -> began(state, began.at());
      case AgentJoined joined -> Moves.joined(state.answer(), joined.agent(), joined.at());
      case HungUp hungUp ->
          Moves.ended(CallOutcome.ABANDONED, hungUp.at(), Optional.of(hungUp.report()));
      case Vanished vanished -> Moves.ended(CallOutcome.ABANDONED, vanished.at(), Optional.empty());
      case DeadlinePassed passed ->
          passed.deadline() == Deadline.END
              ? Moves.end(abandoned("message_overdue"), passed.at(), rules)
              : Step.ignored(state, "old_deadline");
      case AgentReserved reserved -> Moves.notWanted(state, reserved);
      case AgentLeft _ -> Step.ignored(state, "not_joined");
      case EndAsked _ -> Step.ignored(state, "answered");
      case OriginateRefused _, Dialed _, Ringing _, Answered _, AnswerClassified _ ->
          Step.ignored(state, "late");
    };
  }

  private static Step began(Message state, Instant at) {
    return state.began()
        ? Step.ignored(state, "duplicate")
        : Step.to(new Message(state.answer(), state.deadline(), true), new NoteMessage(at));
  }

  static Step ending(Ending state, CallEvent event, CallRules rules) {
    return switch (event) {
      case HungUp hungUp -> Moves.ended(known(state), hungUp.at(), Optional.of(hungUp.report()));
      case Vanished vanished -> Moves.ended(known(state), vanished.at(), Optional.empty());
      case Answered answered -> answeredWhileEnding(state, answered.at());
      case DeadlinePassed passed ->
          passed.deadline() == Deadline.END
              ? Step.to(rearmed(state, passed.at().plus(rules.endWithin())), new Reconcile())
              : Step.ignored(state, "old_deadline");
      case AgentReserved reserved -> Moves.notWanted(state, reserved);
      case AgentJoined _, AgentLeft _, EndAsked _, MessageStarted _ ->
          Step.ignored(state, "ending");
      case OriginateRefused refused ->
          state.outcome() == CallOutcome.CANCELED
              ? Moves.ended(
                  new Outcome(CallOutcome.NOT_DIALED, Optional.empty(), state.detail()),
                  refused.at(),
                  Optional.empty())
              : Step.ignored(state, "late");
      case Dialed _, Ringing _, AnswerClassified _ -> Step.ignored(state, "late");
    };
  }

  /** A person answered in the moment in which we ended the ringing: that person was abandoned. */
  private static Step answeredWhileEnding(Ending state, Instant at) {
    return switch (state.outcome()) {
      case CANCELED, NO_ANSWER ->
          Step.to(
              new Ending(CallOutcome.ABANDONED, Optional.empty(), state.detail(), state.deadline()),
              new NoteAnswered(at));
      case CONNECTED,
          ABANDONED,
          MACHINE,
          FAX,
          BUSY,
          INVALID_NUMBER,
          CONGESTION,
          FAILED,
          NOT_DIALED,
          LOST ->
          Step.ignored(state, "late");
    };
  }

  private static Ending rearmed(Ending state, Instant deadline) {
    return new Ending(state.outcome(), state.agent(), state.detail(), deadline);
  }

  private static Outcome known(Ending state) {
    return new Outcome(state.outcome(), state.agent(), state.detail());
  }

  private static Outcome abandoned(String detail) {
    return new Outcome(CallOutcome.ABANDONED, Optional.empty(), detail);
  }

  static Step ended(Ended state, CallEvent event) {
    return event instanceof AgentReserved reserved
        ? Moves.notWanted(state, reserved)
        : Step.ignored(state, "ended");
  }
}
