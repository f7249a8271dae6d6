package dialer.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.asterisk.TelephonyNews;
import dialer.app.asterisk.TelephonyServer;
import dialer.app.asterisk.ami.AmiMeters;
import dialer.app.asterisk.ami.AmiServer;
import dialer.app.recordings.DiskSpace;
import dialer.app.recordings.RecordingDisks;
import dialer.app.recordings.RecordingFolders;
import dialer.app.redis.RedisLink;
import dialer.app.screens.HealthBoard.Finding;
import dialer.ui.events.Part;
import dialer.ui.events.Part.State;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing answers at all: the board says of each part what is wrong with it. */
class HealthBoardTest {

  private int nobody;
  private RedisLink redis;
  private AsteriskTelephony telephony;

  @BeforeEach
  void nothingListens() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = free.getLocalPort();
    }
    redis = new RedisLink(RedisLink.uri("127.0.0.1", nobody, "secret"));
    AmiServer server =
        AmiServer.of(
            "pbx1",
            new AmiServer.Address("127.0.0.1", nobody, false),
            new AmiServer.Account("events", "secret"),
            new AmiServer.Account("actions", "secret"));
    telephony =
        new AsteriskTelephony(
            List.of(new TelephonyServer(server, 1, AmiMeters.NONE)), deaf(), () -> Instant.EPOCH);
    telephony.start();
  }

  private static TelephonyNews deaf() {
    return (TelephonyNews)
        Proxy.newProxyInstance(
            TelephonyNews.class.getClassLoader(),
            new Class<?>[] {TelephonyNews.class},
            (_, _, _) -> null);
  }

  @AfterEach
  void end() {
    telephony.close();
    redis.close();
  }

  private HealthBoard board(boolean databaseAway) {
    RecordingDisks disks =
        new RecordingDisks(new RecordingFolders(Map.of()), DiskSpace.ofThisMachine(), 0);
    return new HealthBoard(
        new HealthBoard.Parts(telephony, redis, () -> databaseAway, disks), List.of("pbx1"));
  }

  private static Part part(HealthBoard board, String name) {
    return board.parts().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void eachPartThatIsAwaySaysWhereNobodyAnswered() {
    HealthBoard board = board(true);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (telephony.trouble("pbx1").isBlank() && System.nanoTime() < until) {
      LockSupport.parkNanos(10_000_000);
    }
    board.look();
    assertThat(part(board, "asterisk").params().get("error").toString())
        .contains("127.0.0.1:" + nobody);
    assertThat(part(board, "redis").params().get("error").toString()).contains("" + nobody);
    assertThat(part(board, "database").state()).isEqualTo(State.DOWN);
    assertThat(board.parts()).extracting(Part::key).containsOnly("part_down");
  }

  @Test
  void whatOthersFindStandsBesideAndKeepsItsBeginning() {
    HealthBoard board = board(false);
    board.alsoLook(
        () -> List.of(new Finding("trunk", "pbx1/a", State.DEGRADED, "trunk_slowed", Map.of())));
    board.look();
    Part first = part(board, "trunk");
    board.look();
    assertThat(part(board, "trunk")).isEqualTo(first);
    assertThat(first.instance()).isEqualTo("pbx1/a");
    assertThat(part(board, "database").state()).isEqualTo(State.UP);
  }

  @Test
  void trunkThatThisNodeNoLongerDialsOverIsNoPartAnyMore() {
    HealthBoard board = board(false);
    List<Finding> trunks = new ArrayList<>();
    trunks.add(new Finding("trunk", "pbx1/a", State.DOWN, "trunk_away", Map.of()));
    board.alsoLook(() -> trunks);
    board.look();
    assertThat(board.parts()).extracting(Part::name).contains("trunk");
    trunks.clear();
    board.look();
    assertThat(board.parts()).extracting(Part::name).doesNotContain("trunk").contains("database");
  }
}
