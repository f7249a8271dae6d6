package dialer.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.embedded.PostgresAddress;
import dialer.app.embedded.RedisAddress;
import dialer.app.testing.WithRedis;
import dialer.app.wiring.DialerSettings.AgiSettings;
import dialer.app.wiring.DialerSettings.DatabaseSettings;
import dialer.app.wiring.DialerSettings.FileSettings;
import dialer.app.wiring.DialerSettings.Node;
import dialer.app.wiring.DialerSettings.OutboundSettings;
import dialer.app.wiring.DialerSettings.RedisSettings;
import dialer.app.wiring.DialerSettings.RuleSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

  @RegisterExtension static final WithRedis SERVERS = new WithRedis();

  @TempDir Path folder;

  private DatabaseSettings database;
  private RedisSettings redis;
  private AgiSettings agi;
  private FileSettings files;

  @BeforeEach
  void allIsWell() throws IOException {
    PostgresAddress postgres = SERVERS.servers().postgres().address();
    database =
        new DatabaseSettings(
            postgres.url("postgres"),
            postgres.password("dialer_owner"),
            postgres.password("dialer_app"),
            postgres.password("dialer_system"));
    RedisAddress at = SERVERS.servers().redis().address();
    redis = new RedisSettings(at.host(), at.port(), at.password(), false);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      agi = new AgiSettings("127.0.0.1", free.getLocalPort());
    }
    files = new FileSettings(folder.resolve("number.keys"), true, folder.resolve("spool"), "");
  }

  private List<String> problems() {
    return Preflight.problems(
        new DialerSettings(
            new Node("one", 1),
            database,
            redis,
            agi,
            List.of(),
            files,
            new RuleSettings(true, Duration.ZERO),
            new OutboundSettings("", false, Duration.ofSeconds(5), Duration.ofHours(1), 16)));
  }

  @Test
  void nothingIsWrongWhereEverythingAnswers() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void aWrongPasswordNamesTheRoleAndNeverThePassword() {
    database =
        new DatabaseSettings(
            database.url(), database.ownerPassword(), "wrong-one", database.systemPassword());
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("dialer_app cannot log in")
        .doesNotContain("wrong-one");
  }

  @Test
  void aRedisThatIsNotThereIsNamedByItsAddress() {
    redis = new RedisSettings("127.0.0.1", agi.port(), redis.password(), false);
    assertThat(problems()).singleElement().asString().contains("dialer.redis: no answer from");
  }

  @Test
  void aPasswordThatRedisRefusesIsSaid() {
    redis = new RedisSettings(redis.host(), redis.port(), "wrong-one", false);
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("dialer.redis")
        .doesNotContain("wrong-one");
  }

  @Test
  void anAddressOfAnotherMachineCannotBeListenedAt() {
    agi = new AgiSettings("192.0.2.1", agi.port());
    assertThat(problems()).singleElement().asString().contains("dialer.agi: cannot listen");
  }

  @Test
  void keysThatAreLostAreNotMadeAnewInSilence() {
    files = new FileSettings(files.numberKeys(), false, files.spool(), "");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("dialer.files.number-keys")
        .contains("Put the copy back");
  }

  @Test
  void aSpoolThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    files = new FileSettings(files.numberKeys(), true, file.resolve("spool"), "");
    assertThat(problems()).singleElement().asString().contains("dialer.files.spool");
  }
}
