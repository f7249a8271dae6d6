package dialer.core.call;

import dialer.core.call.CallCommand.NoteAnswered;
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
import dialer.core.call.CallEvent.EndReason;
import dialer.core.call.CallEvent.HungUp;
import dialer.core.call.CallEvent.MessageStarted;
import dialer.core.call.CallEvent.OriginateRefused;
import dialer.core.call.CallEvent.Vanished;
import dialer.core.call.CallState.Dialing;
import dialer.core.call.CallState.Ringing;
import dialer.core.call.CallState.Sent;
import dialer.core.call.CallState.Unanswered;
import dialer.core.call.CallState.Unknown;
import dialer.core.call.Moves.Outcome;
import java.time.Instant;
import java.util.Optional;

/** From the order to the answer. Events may be missing after a gap, so each may be the first. */
final class BeforeAnswer {

  private BeforeAnswer() {}

  static Step next(Unanswered state, CallEvent event, CallRules rules) {
    return switch (event) {
      case OriginateRefused refused -> refused(state, refused);
      case Dialed dialed -> dialed(state, dialed.at(), rules);
      case CallEvent.Ringing rings -> rings(state, rings.at(), rules);
      case Answered answered -> Moves.answered(answered.at(), rules);
      case AnswerClassified _ -> Step.ignored(state, "not_answered");
      case AgentReserved reserved -> Moves.notWanted(state, reserved);
      case AgentJoined joined ->
          Moves.joined(Moves.human(joined.at(), rules), joined.agent(), joined.at())
              .after(new NoteAnswered(joined.at()));
      case AgentLeft _ -> Step.ignored(state, "not_joined");
      case MessageStarted began ->
          Moves.messageBegan(Moves.human(began.at(), rules), began.at())
              .after(new NoteAnswered(began.at()));
      case HungUp hungUp -> hungUp(state, hungUp);
      case EndAsked asked -> endAsked(state, asked, rules);
      case Vanished vanished -> Moves.ended(CallOutcome.LOST, vanished.at(), Optional.empty());
      case DeadlinePassed passed -> deadlinePassed(state, passed, rules);
    };
  }

  /**
   * The guard's claim may have been told before the dialplan refused: that is not a dial either.
   */
  private static Step refused(Unanswered state, OriginateRefused event) {
    return state instanceof Ringing
        ? Step.ignored(state, "rings_already")
        : Moves.ended(
            new Outcome(CallOutcome.NOT_DIALED, Optional.empty(), event.reason()),
            event.at(),
            Optional.empty());
  }

  private static Step dialed(Unanswered state, Instant at, CallRules rules) {
    return switch (state) {
      case Sent _, Unknown _ -> Step.to(new Dialing(at, ringEnds(at, rules)));
      case Dialing _, Ringing _ -> Step.ignored(state, "duplicate");
    };
  }

  private static Step rings(Unanswered state, Instant at, CallRules rules) {
    return switch (state) {
      case Sent _, Unknown _, Dialing _ -> Step.to(new Ringing(at, ringEnds(at, rules)));
      case Ringing _ -> Step.ignored(state, "duplicate");
    };
  }

  private static Instant ringEnds(Instant at, CallRules rules) {
    return at.plus(rules.ring()).plus(rules.endWithin());
  }

  private static Step hungUp(Unanswered state, HungUp event) {
    HangupReport report = state instanceof Ringing ? event.report().havingRung() : event.report();
    return Moves.ended(OutcomeTable.unanswered(report), event.at(), Optional.of(report));
  }

  /** Before the lawful minimum only an emergency or a do-not-call entry ends a ringing call. */
  private static Step endAsked(Unanswered state, EndAsked event, CallRules rules) {
    if (event.reason() != EndReason.AGENT) {
      return end(CallOutcome.CANCELED, event, rules);
    }
    boolean rangEnough =
        state instanceof Ringing && !event.at().isBefore(state.since().plus(rules.minimumRing()));
    return rangEnough
        ? end(CallOutcome.NO_ANSWER, event, rules)
        : Step.ignored(state, "minimum_ring");
  }

  private static Step end(CallOutcome outcome, EndAsked event, CallRules rules) {
    return Moves.end(
        new Outcome(outcome, Optional.empty(), event.reason().word()), event.at(), rules);
  }

  private static Step deadlinePassed(Unanswered state, DeadlinePassed event, CallRules rules) {
    Instant again = event.at().plus(rules.endWithin());
    return switch (state) {
      case Sent sent when event.deadline() == Deadline.SENT ->
          Step.to(new Unknown(sent.since(), again), new Reconcile());
      case Unknown unknown when event.deadline() == Deadline.END ->
          Step.to(new Unknown(unknown.since(), again), new Reconcile());
      case Dialing dialing when event.deadline() == Deadline.END ->
          Step.to(new Dialing(dialing.since(), again), new Reconcile());
      case Ringing ringing when event.deadline() == Deadline.END ->
          Step.to(new Ringing(ringing.since(), again), new Reconcile());
      case Sent _, Unknown _, Dialing _, Ringing _ -> Step.ignored(state, "old_deadline");
    };
  }
}
