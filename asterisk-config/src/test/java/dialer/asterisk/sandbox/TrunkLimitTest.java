package dialer.asterisk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.asterisk.network.NetworkPerson;
import dialer.asterisk.process.AsteriskTree;
import dialer.asterisk.process.ServerSetup;
import dialer.asterisk.server.AsteriskServer;
import dialer.asterisk.server.TrunkRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The last wall before a trunk's channel limit, on two real Asterisks. */
@Tag("asterisk")
@ExtendWith(Lab.Provider.class)
class TrunkLimitTest {

  @Test
  void neverDialsMoreAtOnceThanTheTrunkHasChannels() throws Exception {
    try (Lab lab = new Lab(AsteriskTree.ofThisMachine().orElseThrow(), 2)) {
      List<String> attempts = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        attempts.add(lab.dial(NetworkPerson.HELLO_AND_GONE, Map.of()));
      }
      List<String> walls = new ArrayList<>();
      for (String attempt : attempts) {
        walls.add(lab.ended(attempt).get("Wall"));
      }
      assertThat(walls).containsOnly("", "channels").filteredOn(String::isEmpty).hasSize(2);
      assertThat(lab.ended(lab.dial(NetworkPerson.SHORT, Map.of())).get("Wall")).isEmpty();
    }
  }

  @Test
  void aRunningServerFollowsAnAppliedChange() throws Exception {
    AsteriskTree tree = AsteriskTree.ofThisMachine().orElseThrow();
    try (Lab lab = new Lab(tree, 2)) {
      AsteriskServer before = lab.sandbox.server();
      TrunkRoute trunk = before.trunks().getFirst();
      AsteriskServer after =
          new AsteriskServer(
              before.name(),
              before.folders(),
              before.ports(),
              before.secrets(),
              before.nodes(),
              List.of(TrunkRoute.plain(trunk.name(), trunk.host(), trunk.port(), 77)),
              before.phones(),
              before.realtime(),
              before.amiFrom());
      assertThat(ServerSetup.apply(tree, before).changed()).isEmpty();
      ServerSetup.Report report = ServerSetup.apply(tree, after);
      assertThat(report.changed()).containsExactly("extensions.conf");
      assertThat(report.reloaded()).isTrue();
      assertThat(report.restart()).isEmpty();
      assertThat(lab.sandbox.pbx().command("dialplan show trunk-" + trunk.name())).contains("77");
      assertThat(lab.ended(lab.dial(NetworkPerson.SHORT, Map.of())).get("Guard")).isEqualTo("DIAL");
    }
  }
}
