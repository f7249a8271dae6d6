package dialer.core.call;

import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallCommand.FindAgent;
import dialer.core.call.CallCommand.NoteMessage;
import dialer.core.call.CallCommand.Reconcile;
import dialer.core.call.CallCommand.Release;
import dialer.core.call.CallCommand.ReleaseAgent;
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
import dialer.core.call.CallEvent.Ringing;
import dialer.core.call.CallEvent.Vanished;
import dialer.core.call.CallState.Answer;
import dialer.core.call.CallState.Bridging;
import dialer.core.call.CallState.Connected;
import dialer.core.call.CallState.Message;
import dialer.core.call.CallState.Waiting;
import dialer.core.call.Moves.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * An agent is bound to the call: the bridge is ordered, or stands.
 *
 * <p>Where bridge and message meet in the same milliseconds the bridge wins, as in Asterisk.
 */
final class Joining {

  private Joining() {}

  static Step bridging(Bridging state, CallEvent event, CallRules rules) {
    return switch (event) {
      case AgentJoined joined -> joined(state, joined);
      case AgentLeft left ->
          left.agent().equals(state.agent())
              ? without(state, left.at(), rules).before(new Reconcile())
              : Step.ignored(state, "other_agent");
      case DeadlinePassed passed ->
          passed.deadline() == Deadline.BRIDGE
              ? without(state, passed.at(), rules).before(new Reconcile())
              : Step.ignored(state, "old_deadline");
      case MessageStarted began -> messageBegan(state, began.at());
      case HungUp hungUp ->
          over(state, new Outcome(state.answer().unjoined(), Optional.empty(), ""), hungUp);
      case Vanished vanished ->
          Moves.ended(vanishedUnjoined(state.answer()), vanished.at(), Optional.empty())
              .after(release(state.agent(), Release.UNUSED));
      case AgentReserved reserved -> Moves.notWanted(state, reserved);
      case EndAsked _ -> Step.ignored(state, "answered");
      case OriginateRefused _, Dialed _, Ringing _, Answered _, AnswerClassified _ ->
          Step.ignored(state, "late");
    };
  }

  private static Step joined(Bridging state, AgentJoined event) {
    return event.agent().equals(state.agent())
        ? Moves.joined(state.answer(), event.agent(), event.at())
        : Step.ignored(state, "other_agent");
  }

  private static Step over(Bridging state, Outcome outcome, HungUp event) {
    return Moves.ended(outcome, event.at(), Optional.of(event.report()))
        .after(release(state.agent(), Release.UNUSED));
  }

  private static Step messageBegan(Bridging state, Instant at) {
    return state.messageBegan()
        ? Step.ignored(state, "duplicate")
        : Step.to(
            new Bridging(state.answer(), state.agent(), state.deadline(), true),
            new NoteMessage(at));
  }

  /** The agent is not there after all: the next one, if the time still allows. */
  private static Step without(Bridging state, Instant at, CallRules rules) {
    Answer answer = state.answer();
    Step step;
    if (state.messageBegan()) {
      step = Step.to(new Message(answer, at.plus(Moves.MESSAGE_LIMIT), true));
    } else if (at.isBefore(answer.decideBy())) {
      step = Step.to(new Waiting(answer), new FindAgent());
    } else {
      step = Moves.unmet(answer, at, rules);
    }
    return step.after(release(state.agent(), Release.SUSPECT));
  }

  private static ReleaseAgent release(AgentSessionId agent, Release how) {
    return new ReleaseAgent(agent, how);
  }

  static Step connected(Connected state, CallEvent event, CallRules rules) {
    return switch (event) {
      case HungUp hungUp ->
          Moves.ended(outcome(state, ""), hungUp.at(), Optional.of(hungUp.report()))
              .after(release(state.agent(), Release.AFTER_CALL));
      case AgentLeft left ->
          left.agent().equals(state.agent())
              ? ended(state, "agent_left", left.at(), rules)
              : Step.ignored(state, "other_agent");
      case EndAsked asked ->
          asked.reason() == EndReason.AGENT
              ? ended(state, asked.reason().word(), asked.at(), rules)
              : Step.ignored(state, "answered");
      case Vanished vanished ->
          Moves.ended(outcome(state, "vanished"), vanished.at(), Optional.empty())
              .after(release(state.agent(), Release.AFTER_CALL));
      case AgentReserved reserved -> Moves.notWanted(state, reserved);
      case AgentJoined _ -> Step.ignored(state, "duplicate");
      case MessageStarted _ -> Step.ignored(state, "bridge_wins");
      case DeadlinePassed _ -> Step.ignored(state, "old_deadline");
      case OriginateRefused _, Dialed _, Ringing _, Answered _, AnswerClassified _ ->
          Step.ignored(state, "late");
    };
  }

  /** Nobody stays behind alone: when the agent goes, the callee's leg is ended. */
  private static Step ended(Connected state, String detail, Instant at, CallRules rules) {
    return Moves.end(outcome(state, detail), at, rules)
        .before(release(state.agent(), Release.AFTER_CALL));
  }

  private static Outcome outcome(Connected state, String detail) {
    return new Outcome(state.answer().joined(), Optional.of(state.agent()), detail);
  }

  private static Outcome vanishedUnjoined(Answer answer) {
    return new Outcome(answer.unjoined(), Optional.empty(), "vanished");
  }
}
