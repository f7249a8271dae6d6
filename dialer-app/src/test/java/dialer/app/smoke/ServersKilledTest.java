package dialer.app.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.asterisk.network.NetworkLeg;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the application leans on is killed, emptied or frozen under it, one after the other, while
 * it dials; the application itself lives through all of it. Judged by the network's records.
 */
@Tag("asterisk")
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServersKilledTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir static Path folder;

  private FaultStage stage;

  @BeforeAll
  void dial() throws Exception {
    stage = FaultStage.start(folder, 1);
    stage.dial(1000);
    stage.awaitCalls(8, Duration.ofSeconds(60));
  }

  @AfterAll
  void end() throws Exception {
    if (stage != null) {
      stage.close();
    }
  }

  @BeforeEach
  void works() throws Exception {
    stage.awaitCalls(3, SOON);
  }

  @AfterEach
  void nothingIsDoubleOrUnknown() throws Exception {
    Judgement sofar = Judgement.of(stage.legs(), stage.rows(row -> true), false);
    assertThat(sofar.doubleDials()).isZero();
    assertThat(sofar.callsWithoutAttemptRow()).isZero();
  }

  @Test
  @Order(1)
  void anEmptiedRedisCostsAtMostFiveSecondsOfPace() throws Exception {
    Instant emptied = FaultStage.now();
    flush();
    stage.awaitCalls(6, SOON);
    assertThat(stage.longestSilence(emptied)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  @Order(2)
  void aKilledRedisCostsAtMostFiveSecondsOfPaceAndHealthSaysSo() throws Exception {
    Instant killed = FaultStage.now();
    Signals.send("KILL", stage.around.servers().redis().pid());
    FaultStage.until("redis is told as down", SOON, () -> down().contains("redis"));
    stage.awaitCalls(6, SOON);
    assertThat(stage.longestSilence(killed)).isLessThan(Duration.ofSeconds(5));
    stage.around.servers().restartRedis();
    FaultStage.until("redis is told as up", SOON, () -> !down().contains("redis"));
    stage.awaitCalls(3, SOON);
  }

  @Test
  @Order(3)
  void answersAreBridgedWhilePostgresIsFrozen() throws Exception {
    boolean bridged = false;
    for (int i = 0; i < 10 && !bridged; i++) {
      Instant frozen = FaultStage.now();
      freezePostgres(Duration.ofSeconds(2));
      Instant thawed = FaultStage.now();
      stage.awaitCalls(3, SOON);
      bridged = stage.answeredAndJoined(frozen, thawed);
    }
    assertThat(bridged).as("somebody answered in frozen time and met an agent in it").isTrue();
  }

  private void freezePostgres(Duration time) throws Exception {
    long postmaster = stage.around.servers().postgres().pid();
    Signals.sendAll("STOP", postmaster);
    try {
      FaultStage.pass(time);
    } finally {
      Signals.sendAll("CONT", postmaster);
    }
  }

  @Test
  @Order(4)
  void nobodyIsDialedWhilePostgresIsDeadAndDialingGoesOnByItself() throws Exception {
    Signals.send("KILL", stage.around.servers().postgres().pid());
    Instant killed = FaultStage.now().plusMillis(300);
    FaultStage.pass(Duration.ofSeconds(3));
    Instant back = FaultStage.now();
    stage.around.servers().restartPostgres();
    assertThat(stage.legs())
        .as("calls begun while there was no journal")
        .noneMatch(leg -> begins(leg).isAfter(killed) && begins(leg).isBefore(back));
    stage.awaitCalls(6, SOON);
  }

  @Test
  @Order(5)
  void aKilledAsteriskIsDialedOnAgainAndItsAgentsComeBack() throws Exception {
    Instant killed = FaultStage.now();
    Signals.send("KILL", stage.around.telephones().pbx().pid());
    FaultStage.until("asterisk is told as down", SOON, () -> down().contains("asterisk"));
    stage.around.telephones().restartPbx();
    stage.excuse(killed, FaultStage.now());
    stage.awaitCalls(6, Duration.ofSeconds(60));
    FaultStage.until(
        "all agents can work again", SOON, () -> stage.node.sight().working() == FaultStage.AGENTS);
  }

  @Test
  @Order(6)
  void afterAllOfItEveryAttemptHasTheOutcomeTheNetworkSaw() throws Exception {
    Judgement judgement = stage.judge();
    assertThat(judgement.complaints()).isEmpty();
    assertThat(judgement).returns(true, Judgement::clean);
  }

  private String down() throws Exception {
    return stage.node.sight().down();
  }

  private static Instant begins(NetworkLeg leg) {
    return Instant.ofEpochMilli(leg.startMillis());
  }

  private void flush() throws Exception {
    var redis = stage.around.servers().redis().address();
    try (Socket socket = new Socket(redis.host(), redis.port())) {
      String ask = "AUTH " + redis.password() + "\r\nFLUSHALL\r\n";
      socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes("+OK\r\n+OK\r\n".length());
      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("+OK\r\n+OK\r\n");
    }
  }
}
