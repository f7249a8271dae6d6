package dialer.app.asterisk.real;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.real.RealRoom.Desk;
import dialer.compliance.call.AttemptId;
import dialer.core.call.CallEvent;
import dialer.core.engine.LegSeen;
import dialer.core.engine.LegSeen.Phase;
import dialer.core.engine.PoolEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The link is cut, swallowed and frozen while real calls are up; the last test kills Asterisk. */
@Tag("asterisk")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LinkFaultsOnRealAsteriskTest {

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

  @AfterEach
  void let() {
    room.tap.blackHole = false;
  }

  private static <T> T next(Class<T> type, int seenBefore) {
    return room.heard.awaitMore(type, seenBefore, _ -> true).get(seenBefore);
  }

  private static PoolEvent.Reconciled afterReconnect(Runnable fault) {
    int lists = room.heard.all(PoolEvent.Reconciled.class).size();
    int losses = room.heard.all(PoolEvent.TelephonyLost.class).size();
    fault.run();
    next(PoolEvent.TelephonyLost.class, losses);
    room.tap.blackHole = false;
    return next(PoolEvent.Reconciled.class, lists);
  }

  @Test
  @Order(1)
  void aConversationSurvivesTheCutAndIsSeenAgain() throws Exception {
    Desk desk = room.desk(0);
    Desk idle = room.desk(1);
    AttemptId attempt = room.call("06");
    room.heard.await(attempt, CallEvent.Answered.class);
    room.telephony.bridge(attempt, desk.session());
    room.heard.await(attempt, CallEvent.AgentJoined.class);

    PoolEvent.Reconciled list = afterReconnect(room.tap::cutAll);

    assertThat(list.seen().get(attempt))
        .extracting(LegSeen::phase, LegSeen::agent)
        .containsExactly(Phase.JOINED, Optional.of(desk.session()));
    assertThat(list.parked()).containsExactly(idle.session());
    assertThat(room.heard.all(PoolEvent.TelephonyBack.class).getLast().restarted()).isFalse();
    room.telephony.hangUp(attempt);
    room.heard.await(attempt, CallEvent.HungUp.class);
    desk.phone().close();
    idle.phone().close();
  }

  @Test
  @Order(2)
  void aCallThatEndedWhileNobodyListenedIsNotSeenAgain() {
    AttemptId attempt = room.call("03");
    room.heard.await(attempt, CallEvent.Answered.class);

    PoolEvent.Reconciled list = afterReconnect(() -> room.tap.blackHole = true);

    assertThat(list.seen()).doesNotContainKey(attempt);
    assertThat(room.heard.of(attempt)).noneMatch(CallEvent.HungUp.class::isInstance);
  }

  @Test
  @Order(3)
  void aRingingCallIsSeenRingingAfterTheCut() {
    AttemptId attempt = room.call("20");
    room.heard.await(attempt, CallEvent.Ringing.class);

    PoolEvent.Reconciled list = afterReconnect(room.tap::cutAll);

    assertThat(list.seen().get(attempt).phase()).isEqualTo(Phase.RINGING);
    room.telephony.hangUp(attempt);
    room.heard.await(attempt, CallEvent.HungUp.class);
  }

  @Test
  @Order(4)
  void anEndOrderedWhileTheLinkIsAwayIsCarriedOutAfterwards() {
    AttemptId attempt = room.call("20");
    room.heard.await(attempt, CallEvent.Ringing.class);

    afterReconnect(() -> {
      room.tap.cutAll();
      room.telephony.hangUp(attempt);
    });

    assertThat(room.heard.await(attempt, CallEvent.HungUp.class).report().dialStatus())
        .isEqualTo("CANCEL");
  }

  @Test
  @Order(5)
  void anOrderThatAsteriskCarriesOutLateDialsNobody() throws Exception {
    signal("STOP");
    AttemptId attempt = room.order("01");
    int losses = room.heard.all(PoolEvent.TelephonyLost.class).size();
    next(PoolEvent.TelephonyLost.class, losses);
    room.journal.expire(attempt);
    int lists = room.heard.all(PoolEvent.Reconciled.class).size();
    signal("CONT");
    next(PoolEvent.Reconciled.class, lists);
    AttemptId later = room.call("10");
    room.heard.await(later, CallEvent.HungUp.class);
    assertThat(room.sandbox.legs()).noneMatch(leg -> leg.attempt().equals(attempt.toString()));
  }

  @Test
  @Order(6)
  void aKilledAsteriskHasForgottenEveryCallAndSaysSo() throws Exception {
    AttemptId attempt = room.call("06");
    room.heard.await(attempt, CallEvent.Answered.class);
    int lists = room.heard.all(PoolEvent.Reconciled.class).size();
    signal("KILL");
    room.restartPbx();
    PoolEvent.Reconciled list = next(PoolEvent.Reconciled.class, lists);
    assertThat(room.heard.all(PoolEvent.TelephonyBack.class).getLast().restarted()).isTrue();
    assertThat(list.seen()).isEmpty();
  }

  private static void signal(String name) throws IOException, InterruptedException {
    long pid = room.sandbox.pbx().pid();
    new ProcessBuilder(List.of("kill", "-" + name, String.valueOf(pid))).start().waitFor();
  }
}
