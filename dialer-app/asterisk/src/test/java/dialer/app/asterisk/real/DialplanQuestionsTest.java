package dialer.app.asterisk.real;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.agi.DialGuard.Treatment;
import dialer.app.asterisk.agi.QuestionTree;
import dialer.app.asterisk.agi.RefusalKey.Refusal;
import dialer.app.asterisk.agi.ReturnedCalls.Ring;
import dialer.app.asterisk.calls.ReturnedCallNews;
import dialer.app.asterisk.real.RealRoom.Desk;
import dialer.compliance.call.AttemptId;
import dialer.core.call.CallEvent;
import dialer.core.call.HangupReport.EndedBy;
import dialer.core.engine.ReturnedCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every question that the real dialplan asks, and what it does without an answer. */
@Tag("asterisk")
class DialplanQuestionsTest {

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

  private static boolean wasDialed(AttemptId attempt) throws Exception {
    return room.sandbox.legs().stream().anyMatch(leg -> leg.attempt().equals("" + attempt));
  }

  private static String refusal(AttemptId attempt) {
    return room.heard.await(attempt, CallEvent.OriginateRefused.class).reason();
  }

  @Test
  void aGuardThatThinksForMoreThanASecondDialsNobody() throws Exception {
    room.journal.frozen = true;
    AttemptId attempt = room.order("01");
    assertThat(refusal(attempt))
        .satisfiesAnyOf(
            reason -> assertThat(reason).contains("did not answer in time"),
            reason -> assertThat(reason).contains("refused"));
    room.journal.frozen = false;
    room.journal.thaw.countDown();
    assertThat(wasDialed(attempt)).isFalse();
  }

  @Test
  void withoutAnApplicationNobodyIsDialed() throws Exception {
    room.stopAgi();
    AttemptId attempt = room.order("01");
    assertThat(refusal(attempt)).contains("guard");
    room.startAgi();
    assertThat(wasDialed(attempt)).isFalse();
  }

  @Test
  void keyNineInTheMessageIsKeptWithItsAttempt() throws Exception {
    AttemptId attempt = room.call("07");
    room.heard.await(attempt, CallEvent.MessageStarted.class);
    room.heard.await(attempt, CallEvent.HungUp.class);
    assertThat(room.journal.refusals).contains(new Refusal(Optional.of(attempt), "", ""));
  }

  @Test
  void theQuestionsAreAskedOneAfterTheOther() throws Exception {
    AttemptId attempt = room.call("08", new Treatment(false, false, true, ""));
    room.heard.await(attempt, CallEvent.HungUp.class);
    assertThat(room.journal.keys)
        .startsWith(new QuestionTree.Beginning(), new QuestionTree.Key('1'))
        .hasSize(3);
    assertThat(room.heard.of(attempt)).noneMatch(CallEvent.MessageStarted.class::isInstance);
  }

  @Test
  void somebodyWhoRingsBackIsAskedAboutAndHearsTheMessage() throws Exception {
    room.sandbox.callBack("+13125550177", "+13125550100", "");
    while (room.journal.rings.stream().noneMatch(r -> r.caller().equals("+13125550177"))) {
      Machine.nap();
    }
    Ring ring =
        room.journal.rings.stream().filter(r -> r.caller().endsWith("177")).findFirst().get();
    assertThat(ring.called()).isEqualTo("+13125550100");
    for (String phase : List.of("message", "ended")) {
      room.heard.await(
          ReturnedCallNews.class,
          news -> news.phase().equals(phase) && news.leg().equals(ring.leg()));
    }
  }

  @Test
  void somebodyWhoRingsBackIsJoinedWithAnAgent() throws Exception {
    Desk desk = room.desk(0);
    room.sandbox.callBack("+13125550179", "+13125550100", "");
    ReturnedCallNews waiting =
        room.heard.await(ReturnedCallNews.class, news -> news.phase().equals("waiting"));
    room.telephony.bridgeReturned(new ReturnedCall.Place("pbx", waiting.leg()), desk.session());
    ReturnedCallNews joined =
        room.heard.await(ReturnedCallNews.class, news -> news.phase().equals("joined"));
    assertThat(joined.agent()).contains(desk.session());
    assertThat(joined.leg()).isEqualTo(waiting.leg());
    desk.phone().close();
    room.heard.await(
        ReturnedCallNews.class,
        news -> news.phase().equals("ended") && news.leg().equals(waiting.leg()));
  }

  @Test
  void keyNineOfSomebodyWhoRingsBackIsKeptWithBothNumbers() throws Exception {
    room.sandbox.callBack("+13125550178", "+13125550100", "9");
    room.heard.await(ReturnedCallNews.class, news -> news.phase().equals("refused"));
    Refusal wanted = new Refusal(Optional.empty(), "+13125550178", "+13125550100");
    while (!room.journal.refusals.contains(wanted)) {
      Machine.nap();
    }
  }

  @Test
  void aRecordedCallLeavesOneFileNamedByItsAttempt() throws Exception {
    AttemptId attempt = room.call("05", new Treatment(true, false, false, ""));
    assertThat(room.heard.await(attempt, CallEvent.HungUp.class).report().by())
        .isIn(EndedBy.CALLEE, EndedBy.DIALER);
    Path recording = room.sandbox.server().folders().recordings().resolve(attempt + ".wav");
    assertThat(Files.size(recording)).isGreaterThan(10_000);
  }

  @Test
  void detectionTellsAMachineFromAPerson() throws Exception {
    Treatment amd = new Treatment(false, true, false, "");
    AttemptId machine = room.call("50", amd);
    AttemptId person = room.call("00", amd);
    assertThat(
            List.of(
                room.heard.await(machine, CallEvent.AnswerClassified.class).kind(),
                room.heard.await(person, CallEvent.AnswerClassified.class).kind()))
        .containsExactly(CallEvent.AnswerKind.MACHINE, CallEvent.AnswerKind.HUMAN);
  }
}
