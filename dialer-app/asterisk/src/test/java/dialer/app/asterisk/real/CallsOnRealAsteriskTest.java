package dialer.app.asterisk.real;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.real.RealRoom.Desk;
import dialer.asterisk.network.NetworkLeg;
import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentEvent;
import dialer.core.call.CallEvent;
import dialer.core.call.CallEvent.AgentJoined;
import dialer.core.call.CallEvent.AgentLeft;
import dialer.core.call.HangupReport;
import dialer.core.call.HangupReport.EndedBy;
import dialer.core.engine.PoolEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Orders and events against a real Asterisk; what was dialed is read from the network's records.
 */
@Tag("asterisk")
class CallsOnRealAsteriskTest {

  private static RealRoom room;

  @BeforeAll
  static void start() throws Exception {
    room = new RealRoom();
  }

  @AfterAll
  static void stop() throws Exception {
    if (room != null) {
      room.close();
    }
  }

  private static List<String> kinds(AttemptId attempt) {
    return room.heard.of(attempt).stream().map(e -> e.getClass().getSimpleName()).toList();
  }

  private static HangupReport end(AttemptId attempt) {
    return room.heard.await(attempt, CallEvent.HungUp.class).report();
  }

  @Test
  void tellsABusyLineFromOneThatNobodyAnswers() {
    AttemptId busy = room.call("10");
    AttemptId never = room.call("20");
    assertThat(end(busy).dialStatus()).isEqualTo("BUSY");
    assertThat(end(busy).cause()).isEqualTo(17);
    assertThat(end(never).dialStatus()).isEqualTo("NOANSWER");
    assertThat(end(never).rang()).isTrue();
    assertThat(kinds(never)).containsExactly("Dialed", "Ringing", "HungUp");
  }

  @Test
  void anAnsweredCallIsJoinedWithTheAgentAndEndsWithTheCallee() throws Exception {
    Desk desk = room.desk(0);
    AttemptId attempt = room.call("00");
    room.heard.await(attempt, CallEvent.Answered.class);
    room.telephony.bridge(attempt, desk.session());
    assertThat(room.heard.await(attempt, CallEvent.AgentJoined.class).agent())
        .isEqualTo(desk.session());
    assertThat(end(attempt).by()).isEqualTo(EndedBy.CALLEE);
    assertThat(end(attempt).dialStatus()).isEqualTo("ANSWER");
    assertThat(kinds(attempt))
        .containsExactly("Dialed", "Ringing", "Answered", "AgentJoined", "HungUp");
    room.awaitParked(desk.session(), 2);
    assertThat(desk.phone().inCall()).isTrue();
    desk.phone().close();
  }

  @Test
  void aBridgeOrderedAtTheAnswerItselfWaitsUntilItIsSafe() throws Exception {
    Desk desk = room.desk(1);
    for (int i = 0; i < 5; i++) {
      AttemptId attempt = room.call("01");
      room.telephony.bridge(attempt, desk.session());
      room.heard.await(attempt, CallEvent.AgentJoined.class);
      room.telephony.hangUp(attempt);
      assertThat(end(attempt).by()).isEqualTo(EndedBy.DIALER);
      room.awaitParked(desk.session(), i + 2);
    }
    desk.phone().close();
  }

  @Test
  void aTelephoneThatRegistersAndOneThatSwitchesOffIsTold() throws Exception {
    Desk desk = room.desk(9);
    room.heard.await(Heard.Registered.class, r -> r.endpoint().equals("agent9") && r.there());
    desk.phone().close();
    room.heard.await(Heard.Registered.class, r -> r.endpoint().equals("agent9") && !r.there());
  }

  @Test
  void theAgentWhoPutsThePhoneDownLeavesFirst() throws Exception {
    Desk desk = room.desk(2);
    AttemptId attempt = room.call("06");
    room.heard.await(attempt, CallEvent.Answered.class);
    room.telephony.bridge(attempt, desk.session());
    room.heard.await(attempt, CallEvent.AgentJoined.class);
    desk.phone().hangUp();
    room.heard.await(attempt, CallEvent.AgentLeft.class);
    room.heard.await(
        PoolEvent.OfAgent.class,
        e -> e.event() instanceof AgentEvent.LegLost lost && lost.session().equals(desk.session()));
    assertThat(end(attempt).by()).isEqualTo(EndedBy.DIALER);
    desk.phone().close();
  }

  @Test
  void aBridgeWithAnAgentWhoIsGoneIsToldAtOnce() throws Exception {
    Desk desk = room.desk(3);
    AttemptId attempt = room.call("06");
    room.heard.await(attempt, CallEvent.Answered.class);
    room.telephony.hangUpAgent("pbx", desk.session());
    room.heard.await(
        PoolEvent.OfAgent.class,
        e -> e.event() instanceof AgentEvent.LegLost lost && lost.session().equals(desk.session()));
    room.telephony.bridge(attempt, desk.session());
    room.heard.await(attempt, CallEvent.AgentLeft.class);
    room.telephony.playSafeHarbor(attempt);
    room.heard.await(attempt, CallEvent.MessageStarted.class);
    assertThat(kinds(attempt)).doesNotContain("AgentJoined");
    room.telephony.hangUp(attempt);
    end(attempt);
    desk.phone().close();
  }

  @Test
  void aBridgeThatMeetsTheSwitchJoinsOrIsToldToHaveFailed() throws Exception {
    Desk desk = room.desk(4);
    for (int i = 0; i < 6; i++) {
      AttemptId attempt = room.call("06");
      room.heard.await(attempt, CallEvent.Answered.class);
      LockSupport.parkNanos(Duration.ofMillis(1_875 + 10 * i).toNanos());
      room.telephony.bridge(attempt, desk.session());
      CallEvent met = room.heard.awaitAny(attempt, AgentJoined.class, AgentLeft.class);
      assertThat(met).as("round %d", i).isInstanceOf(AgentJoined.class);
      room.telephony.hangUp(attempt);
      end(attempt);
      room.awaitParked(desk.session(), i + 2);
    }
    desk.phone().close();
  }

  @Test
  void nobodyMeetsSilenceWhenNoOrderComes() {
    AttemptId attempt = room.call("06");
    CallEvent.Answered answered = room.heard.await(attempt, CallEvent.Answered.class);
    CallEvent.MessageStarted started = room.heard.await(attempt, CallEvent.MessageStarted.class);
    assertThat(started.at()).isBefore(answered.at().plusMillis(2_500));
    assertThat(end(attempt).by()).isEqualTo(EndedBy.DIALER);
  }

  @Test
  void aRingingCallIsEndedByOrder() throws Exception {
    AttemptId attempt = room.call("20");
    room.heard.await(attempt, CallEvent.Ringing.class);
    room.telephony.hangUp(attempt);
    HangupReport report = end(attempt);
    assertThat(report.by()).isEqualTo(EndedBy.DIALER);
    assertThat(report.dialStatus()).isEqualTo("CANCEL");
    assertThat(networkLegs(attempt))
        .singleElement()
        .satisfies(leg -> assertThat(leg.answered()).isFalse());
  }

  @Test
  void anEndOrderedInTheSameBreathAsTheDialIsCarriedOut() throws Exception {
    for (int i = 0; i < 10; i++) {
      AttemptId attempt = room.order("20");
      room.telephony.hangUp(attempt);
      room.heard.awaitEnd(attempt);
      awaitNoLegOf(attempt);
    }
  }

  @Test
  void anAttemptPassesTheGuardOnceHoweverOftenItIsOrdered() throws Exception {
    AttemptId attempt = room.call("01");
    room.telephony.originate(attempt, RealRoom.TRUNK);
    room.heard.await(attempt, CallEvent.Answered.class);
    room.telephony.hangUp(attempt);
    end(attempt);
    room.telephony.originate(attempt, RealRoom.TRUNK);
    AttemptId other = room.call("10");
    end(other);
    assertThat(networkLegs(attempt)).hasSize(1);
    assertThat(room.tap.actions())
        .filteredOn(
            action -> action.startsWith("Action: Originate") && action.contains("" + attempt))
        .hasSize(1);
  }

  @Test
  void anAttemptThatIsNotAuthorizedIsRefusedByTheGuard() throws Exception {
    AttemptId attempt = new AttemptId(Machine.uuid());
    room.telephony.originate(attempt, RealRoom.TRUNK);
    assertThat(room.heard.await(attempt, CallEvent.OriginateRefused.class).reason())
        .contains("guard refused");
    assertThat(networkLegs(attempt)).isEmpty();
  }

  @Test
  void theManagerInterfaceCarriesIdsAndNoNumber() {
    AttemptId attempt = room.call("10");
    end(attempt);
    assertThat(room.tap.actions()).isNotEmpty().noneMatch(action -> action.contains("1312555"));
  }

  /** The network hears of a cancelled call a moment later than we do. */
  private static void awaitNoLegOf(AttemptId attempt) throws Exception {
    for (int i = 0; networkLegs(attempt).stream().anyMatch(leg -> leg.endMillis().isEmpty()); i++) {
      assertThat(i).as("looks at the records of %s", attempt).isLessThan(250);
      Machine.nap();
    }
  }

  private static List<NetworkLeg> networkLegs(AttemptId attempt) throws Exception {
    return room.sandbox.legs().stream()
        .filter(leg -> leg.attempt().equals(attempt.toString()))
        .toList();
  }
}
