package dialer.app.asterisk.real;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.asterisk.TelephonyServer;
import dialer.app.asterisk.agi.AgiMeters;
import dialer.app.asterisk.agi.FastAgiService;
import dialer.app.asterisk.ami.AmiMeters;
import dialer.compliance.call.AttemptId;
import dialer.core.call.CallEvent;
import dialer.core.call.HangupReport;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.TrunkId;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("asterisk")
class CallsOnRealAsteriskTest {

  private static final TrunkId TRUNK = new TrunkId(TestNet.SERVER, TestNet.TRUNK);
  private static TestNet net;
  private static FastAgiService agi;
  private static AsteriskTelephony telephony;
  private static final StandInJournal JOURNAL = new StandInJournal();
  private static final Heard HEARD = new Heard();

  @BeforeAll
  static void start() throws Exception {
    net = TestNet.start(List.of());
    InetAddress loopback = InetAddress.getLoopbackAddress();
    agi =
        new FastAgiService(
            new FastAgiService.Setting(loopback, net.agiPort(), Set.of(loopback), 64),
            new FastAgiService.Answers(JOURNAL, JOURNAL, JOURNAL, JOURNAL),
            AgiMeters.NONE);
    telephony =
        new AsteriskTelephony(
            List.of(new TelephonyServer(net.ami(net.ports().ami()), 1, AmiMeters.NONE)),
            HEARD,
            InstantSource.system());
    telephony.start();
    HEARD.await(PoolEvent.TelephonyBack.class, back -> true);
  }

  @AfterAll
  static void stop() throws Exception {
    telephony.close();
    agi.close();
    net.close();
  }

  private static AttemptId call(String person) {
    AttemptId attempt = new AttemptId(UUID.randomUUID());
    JOURNAL.authorize(attempt, person, Duration.ofSeconds(6), StandInJournal.plain());
    telephony.originate(attempt, TRUNK);
    return attempt;
  }

  @Test
  void tellsABusyLineFromOneThatNobodyAnswers() {
    AttemptId busy = call("10");
    AttemptId never = call("20");
    HangupReport engaged = HEARD.await(busy, CallEvent.HungUp.class).report();
    assertThat(engaged.dialStatus()).isEqualTo("BUSY");
    assertThat(engaged.cause()).isEqualTo(17);
    HangupReport unanswered = HEARD.await(never, CallEvent.HungUp.class).report();
    assertThat(unanswered.dialStatus()).isEqualTo("NOANSWER");
    assertThat(unanswered.rang()).isTrue();
    System.out.println(HEARD.of(busy) + "\n" + HEARD.of(never));
  }
}
