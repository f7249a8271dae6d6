package dialer.asterisk.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dialer.asterisk.server.AsteriskServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerFileTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AMI_EVENTS", "events-secret-of-the-test", "AMI_ACTIONS", "actions-secret-of-the-test");

  private static final String TEXT =
      """
      name: tokyo-1
      programs: TREE
      folder: /srv/tokyo
      bind: 10.0.0.5
      sip: {port: 5070, audio-first: 12000, audio-last: 13999}
      ami: {events-secret: "${AMI_EVENTS}", actions-secret: "${AMI_ACTIONS}", from: [10.0.0.0/24]}
      application: ["10.0.0.8:4573", "10.0.0.9:4573"]
      trunks:
        - {name: carrier, host: sip.carrier.example, channels: 30, prefixes: ["+81"], plus: false}
      realtime: {host: 10.0.0.7, database: dialer, password: sip-secret}
      """;

  @TempDir Path tree;

  @BeforeEach
  void looksLikeATree() throws IOException {
    Path modules = tree.resolve("usr/lib/x/asterisk/modules");
    Files.createDirectories(modules);
    Files.createFile(modules.resolve("res_pjsip.so"));
  }

  private AsteriskServer read(String text) throws IOException {
    return ServerFile.read(text.replace("TREE", tree.toString()), ENVIRONMENT::get).server();
  }

  @Test
  void readsEveryField() throws IOException {
    AsteriskServer server = read(TEXT);
    assertThat(server.name()).isEqualTo("tokyo-1");
    assertThat(server.ports().sip()).isEqualTo(5070);
    assertThat(server.ports().ami()).isEqualTo(5038);
    assertThat(server.secrets().events()).isEqualTo("events-secret-of-the-test");
    assertThat(server.nodes()).hasSize(2);
    assertThat(server.trunks().getFirst().plus()).isFalse();
    assertThat(server.realtime().orElseThrow().user()).isEqualTo("asterisk_sip");
    assertThat(server.amiFrom()).containsExactly("10.0.0.0/24");
    assertThat(server.folders().etc()).isEqualTo(Path.of("/srv/tokyo/etc"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: tokyo-1 | nam: tokyo-1 | name is missing",
        "channels: 30 | chanels: 30 | trunks[1].channels is missing",
        "plus: false | plus: maybe | trunks[1].plus must be true or false",
        "port: 5070 | port: sip | sip.port must be a whole number",
        "${AMI_EVENTS} | ${AMI_NONE} | environment variable AMI_NONE",
        "bind: 10.0.0.5 | bindd: 10.0.0.5 | bindd is no field",
        "10.0.0.9:4573 | 10.0.0.9 | must be host:port",
        "from: [10.0.0.0/24] | from: [0.0.0.0/0] | open to everyone",
        "name: tokyo-1 | name: [ | no YAML"
      })
  void namesTheFieldThatIsWrong(String right, String wrong, String said) {
    assertThat(TEXT).contains(right);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(TEXT.replace(right, wrong)))
        .withMessageContaining(said);
  }
}
