package dialer.core.call;

import static dialer.core.call.Samples.ADA;
import static dialer.core.call.Samples.BRUNO;
import static dialer.core.call.Samples.CALL;
import static dialer.core.call.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dialer.core.call.CallCommand.Bridge;
import dialer.core.call.CallCommand.FindAgent;
import dialer.core.call.CallCommand.HangUp;
import dialer.core.call.CallCommand.NoteEnded;
import dialer.core.call.CallCommand.PlayMessage;
import dialer.core.call.CallCommand.Reconcile;
import dialer.core.call.CallCommand.Release;
import dialer.core.call.CallCommand.ReleaseAgent;
import dialer.core.call.CallEvent.AnswerKind;
import dialer.core.call.CallEvent.Deadline;
import dialer.core.call.CallEvent.EndReason;
import dialer.core.call.CallRules.MachinePolicy;
import dialer.core.call.HangupReport.EndedBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallLifecycleTest {

  private static final CallRules USUAL = CallRules.usual();
  private static final CallRules AMD = USUAL.detectingMachines(MachinePolicy.HANG_UP);
  private static final HangupReport TALKED =
      new HangupReport("ANSWER", 16, "", true, EndedBy.CALLEE);

  private CallRules rules = USUAL;
  private CallState state = CallLifecycle.sent(NOON, USUAL);
  private final List<CallCommand> commands = new ArrayList<>();

  private static Instant at(long millis) {
    return NOON.plusMillis(millis);
  }

  private Step on(CallEvent event) {
    Step step = CallLifecycle.next(state, event, rules);
    state = step.state();
    commands.clear();
    commands.addAll(step.commands());
    return step;
  }

  private void answered() {
    on(new CallEvent.Dialed(CALL, at(0)));
    on(new CallEvent.Ringing(CALL, at(0)));
    on(new CallEvent.Answered(CALL, at(0)));
  }

  private void passes(Deadline deadline, long millis) {
    on(new CallEvent.DeadlinePassed(CALL, at(millis), deadline));
  }

  private CallOutcome hungUp() {
    on(new CallEvent.HungUp(CALL, at(60_000), TALKED));
    return ((NoteEnded) commands.getLast()).outcome();
  }

  @Test
  void aCallThatIsBridgedIsConnectedAndItsAgentOwesTheDisposition() {
    answered();
    assertThat(commands).contains(new FindAgent());
    on(new CallEvent.AgentReserved(CALL, at(1), ADA));
    assertThat(commands).containsExactly(new Bridge(ADA));
    on(new CallEvent.AgentJoined(CALL, at(5), ADA));
    assertThat(hungUp()).isEqualTo(CallOutcome.CONNECTED);
    assertThat(commands).contains(new ReleaseAgent(ADA, Release.AFTER_CALL));
  }

  @Test
  void nobodyFreeIsDecided1800MillisecondsAfterTheAnswer() {
    answered();
    assertThat(state.timer()).contains(new CallState.Timer(at(1800), Deadline.ANSWER));
    passes(Deadline.ANSWER, 1800);
    assertThat(commands).containsExactly(new PlayMessage());
    on(new CallEvent.MessageStarted(CALL, at(1950)));
    assertThat(hungUp()).isEqualTo(CallOutcome.ABANDONED);
  }

  @Test
  void aCalleeWhoHangsUpBeforeTheBridgeWasAbandoned() {
    answered();
    on(new CallEvent.AgentReserved(CALL, at(1), ADA));
    assertThat(hungUp()).isEqualTo(CallOutcome.ABANDONED);
    assertThat(commands).contains(new ReleaseAgent(ADA, Release.UNUSED));
  }

  @Test
  void anAgentLegLostAtTheBridgeGivesTheCallToTheNextAgentInTheSameTwoSeconds() {
    answered();
    on(new CallEvent.AgentReserved(CALL, at(1), ADA));
    on(new CallEvent.AgentLeft(CALL, at(300), ADA));
    assertThat(commands)
        .containsExactly(new ReleaseAgent(ADA, Release.SUSPECT), new FindAgent(), new Reconcile());
    assertThat(state.timer()).contains(new CallState.Timer(at(1800), Deadline.ANSWER));
    on(new CallEvent.AgentReserved(CALL, at(301), BRUNO));
    on(new CallEvent.AgentJoined(CALL, at(305), BRUNO));
    assertThat(hungUp()).isEqualTo(CallOutcome.CONNECTED);
  }

  @Test
  void anAgentLegLostWhenTheTimeIsUpLeavesTheMessage() {
    answered();
    on(new CallEvent.AgentReserved(CALL, at(1790), ADA));
    on(new CallEvent.AgentLeft(CALL, at(1900), ADA));
    assertThat(commands)
        .containsExactly(
            new ReleaseAgent(ADA, Release.SUSPECT), new PlayMessage(), new Reconcile());
  }

  @Test
  void aBridgeThatIsNotConfirmedIsGivenUpBeforeTwoSecondsAreOver() {
    answered();
    on(new CallEvent.AgentReserved(CALL, at(1700), ADA));
    assertThat(state.timer()).contains(new CallState.Timer(at(2000), Deadline.BRIDGE));
    passes(Deadline.BRIDGE, 2000);
    assertThat(commands)
        .containsExactly(
            new ReleaseAgent(ADA, Release.SUSPECT), new PlayMessage(), new Reconcile());
  }

  @Test
  void asterisksOwnMessageBeforeOurDecisionMeansAbandoned() {
    answered();
    on(new CallEvent.MessageStarted(CALL, at(1700)));
    assertThat(commands).noneMatch(PlayMessage.class::isInstance);
    assertThat(hungUp()).isEqualTo(CallOutcome.ABANDONED);
  }

  @Test
  void whereBridgeAndMessageMeetTheBridgeWins() {
    answered();
    on(new CallEvent.AgentReserved(CALL, at(1790), ADA));
    on(new CallEvent.MessageStarted(CALL, at(1900)));
    on(new CallEvent.AgentJoined(CALL, at(1901), ADA));
    assertThat(hungUp()).isEqualTo(CallOutcome.CONNECTED);
  }

  @Test
  void theMessageThatBeganGoesOnWhenTheBridgeFails() {
    answered();
    on(new CallEvent.AgentReserved(CALL, at(1790), ADA));
    on(new CallEvent.MessageStarted(CALL, at(1900)));
    passes(Deadline.BRIDGE, 2000);
    assertThat(commands).noneMatch(PlayMessage.class::isInstance);
    assertThat(hungUp()).isEqualTo(CallOutcome.ABANDONED);
  }

  @Test
  void unsureCountsAsHumanAndTheTwoSecondsRunFromTheClassification() {
    rules = AMD;
    answered();
    on(new CallEvent.AnswerClassified(CALL, at(2500), AnswerKind.UNSURE));
    assertThat(commands).containsExactly(new FindAgent());
    assertThat(state.timer()).contains(new CallState.Timer(at(4300), Deadline.ANSWER));
  }

  @Test
  void detectionThatNeverDecidesCountsAsHuman() {
    rules = AMD;
    answered();
    passes(Deadline.CLASSIFY, 5000);
    assertThat(commands).containsExactly(new FindAgent());
  }

  @Test
  void aMachineIsHungUp() {
    rules = AMD;
    answered();
    on(new CallEvent.AnswerClassified(CALL, at(2500), AnswerKind.MACHINE));
    assertThat(commands).containsExactly(new HangUp());
    assertThat(hungUp()).isEqualTo(CallOutcome.MACHINE);
  }

  @Test
  void aMachineForAnAgentIsNotAbandonedWhenNobodyIsFree() {
    rules = USUAL.detectingMachines(MachinePolicy.JOIN_AGENT);
    answered();
    on(new CallEvent.AnswerClassified(CALL, at(2500), AnswerKind.MACHINE));
    assertThat(commands).containsExactly(new FindAgent());
    passes(Deadline.ANSWER, 4300);
    assertThat(commands).containsExactly(new HangUp());
    assertThat(hungUp()).isEqualTo(CallOutcome.MACHINE);
  }

  @Test
  void aFaxIsHungUp() {
    rules = AMD;
    answered();
    on(new CallEvent.AnswerClassified(CALL, at(2500), AnswerKind.FAX));
    assertThat(hungUp()).isEqualTo(CallOutcome.FAX);
  }

  @Test
  void theAgentsHangUpEndsTheCallAndFreesTheAgentAtOnce() {
    answered();
    on(new CallEvent.AgentReserved(CALL, at(1), ADA));
    on(new CallEvent.AgentJoined(CALL, at(5), ADA));
    on(new CallEvent.EndAsked(CALL, at(9000), EndReason.AGENT));
    assertThat(commands).containsExactly(new HangUp(), new ReleaseAgent(ADA, Release.AFTER_CALL));
    assertThat(hungUp()).isEqualTo(CallOutcome.CONNECTED);
  }

  @Test
  void aCalleeIsNeverLeftAloneWhenTheAgentsLegBreaks() {
    answered();
    on(new CallEvent.AgentReserved(CALL, at(1), ADA));
    on(new CallEvent.AgentJoined(CALL, at(5), ADA));
    on(new CallEvent.AgentLeft(CALL, at(9000), ADA));
    assertThat(commands).contains(new HangUp());
    assertThat(hungUp()).isEqualTo(CallOutcome.CONNECTED);
  }

  @Test
  void anEmergencyEndsARingingCallButNotAnAnsweredOne() {
    on(new CallEvent.Ringing(CALL, at(0)));
    on(new CallEvent.EndAsked(CALL, at(10), EndReason.EMERGENCY));
    assertThat(commands).containsExactly(new HangUp());
    state = CallLifecycle.sent(NOON, USUAL);
    answered();
    on(new CallEvent.EndAsked(CALL, at(10), EndReason.EMERGENCY));
    assertThat(commands).isEmpty();
  }

  @Test
  void whoAnswersWhileAnEmergencyEndsTheRingingWasAbandoned() {
    on(new CallEvent.Ringing(CALL, at(0)));
    on(new CallEvent.EndAsked(CALL, at(10), EndReason.EMERGENCY));
    on(new CallEvent.Answered(CALL, at(12)));
    assertThat(hungUp()).isEqualTo(CallOutcome.ABANDONED);
  }

  @Test
  void anAgentCannotEndRingingBeforeTheLawfulMinimum() {
    on(new CallEvent.Ringing(CALL, at(0)));
    on(new CallEvent.EndAsked(CALL, at(14_999), EndReason.AGENT));
    assertThat(commands).isEmpty();
    on(new CallEvent.EndAsked(CALL, at(15_000), EndReason.AGENT));
    assertThat(commands).containsExactly(new HangUp());
    assertThat(hungUp()).isEqualTo(CallOutcome.NO_ANSWER);
  }

  @Test
  void noWordFromAsteriskIsUnknownAndAskedForNeverRetried() {
    passes(Deadline.SENT, 10_000);
    assertThat(state).isInstanceOf(CallState.Unknown.class);
    assertThat(commands).containsExactly(new Reconcile());
    on(new CallEvent.Vanished(CALL, at(20_000)));
    assertThat(((NoteEnded) commands.getLast()).outcome()).isEqualTo(CallOutcome.LOST);
  }

  @Test
  void anUnknownCallThatAnswersAfterAllIsServed() {
    passes(Deadline.SENT, 10_000);
    on(new CallEvent.Answered(CALL, at(11_000)));
    assertThat(commands).contains(new FindAgent());
  }

  @Test
  void recordedQuestionsNeedNoAgent() {
    rules = USUAL.askingQuestions();
    answered();
    assertThat(commands).noneMatch(FindAgent.class::isInstance);
    assertThat(hungUp()).isEqualTo(CallOutcome.CONNECTED);
  }

  @Test
  void ringingThatTheReportForgetsIsRememberedByTheState() {
    on(new CallEvent.Ringing(CALL, at(0)));
    HangupReport report = new HangupReport("NOANSWER", 19, "", false, EndedBy.NETWORK);
    on(new CallEvent.HungUp(CALL, at(25_000), report));
    assertThat(((NoteEnded) commands.getLast()).outcome()).isEqualTo(CallOutcome.NO_ANSWER);
  }

  @Test
  void whatTheGuardRefusedWasNeverDialed() {
    on(new CallEvent.Dialed(CALL, at(0)));
    on(new CallEvent.OriginateRefused(CALL, at(1), "guard silent"));
    assertThat(((NoteEnded) commands.getLast()).outcome()).isEqualTo(CallOutcome.NOT_DIALED);
    assertThat(((NoteEnded) commands.getLast()).detail()).isEqualTo("guard silent");
  }
}
