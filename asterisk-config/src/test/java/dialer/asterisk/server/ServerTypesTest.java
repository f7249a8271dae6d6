package dialer.asterisk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dialer.asterisk.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTypesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+19005551234",
        "+881612345678",
        "+870123456789",
        "+81990123456",
        "+81570012345",
        "+449012345678",
        "+447012345678",
        "+33899123456",
        "+4990012345678",
        "+12124115555",
        "+12129765555"
      })
  void neverLetsPremiumOrSatellitePass(String number) {
    assertThat(Pattern.compile(ForbiddenNumbers.expression()).matcher(number).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+12025550123",
        "+819012345678",
        "+81312345678",
        "+81188001234",
        "+442079460000",
        "+33123456789",
        "+493012345678",
        "+15558675309",
        "+81992123456"
      })
  void letsOrdinaryNumbersPass(String number) {
    assertThat(Pattern.compile(ForbiddenNumbers.expression()).matcher(number).find()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"relative", "/a b", "/a;b", "/a,b", "/a${b}", "/a\nb", "/a|b", "/a'b"})
  void refusesFoldersThatMeanSomethingInADialplan(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folders.inside(Path.of(path), Path.of("/m"), Path.of("/d")))
        .withMessageContaining("folder");
  }

  @Test
  void refusesAFolderTooLongForASocket() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.folders("/" + "x".repeat(95)))
        .withMessageContaining("too long for a socket");
  }

  @Test
  void hidesEverySecretWhenPrinted() {
    AsteriskServer server = Samples.server();
    assertThat(server.toString()).doesNotContain("secret-of", "-secret", "carrier-secret");
  }

  @Test
  void knowsWhetherACallCanLeaveTheMachine() {
    TrunkRoute box = TrunkRoute.plain("box", "127.0.0.3", 5060, 30);
    assertThat(box.endsOnLoopback()).isTrue();
    assertThat(TrunkRoute.plain("b", "127.0.0.3.example", 5060, 3).endsOnLoopback()).isFalse();
    assertThat(Samples.server().endsOnLoopback()).isFalse();
  }

  @Test
  void refusesAmiOpenToEveryone() {
    AsteriskServer s = Samples.server();
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new AsteriskServer(
                s.name(),
                s.folders(),
                s.ports(),
                s.secrets(),
                s.nodes(),
                s.trunks(),
                s.phones(),
                Optional.empty(),
                List.of("0.0.0.0/0")))
        .withMessageContaining("open to everyone");
  }

  @Test
  void filesAreReadableByTheirOwnerOnlyAndStaleOnesGo() throws IOException {
    Files.writeString(folder.resolve("sorcery.conf"), "stale");
    ConfigurationFolder.write(folder, java.util.Map.of("manager.conf", "secret"));
    assertThat(folder.resolve("sorcery.conf")).doesNotExist();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("manager.conf"))))
        .isEqualTo("rw-------");
  }

  @Test
  void makesACertificateOnceAndKeepsIt() throws IOException {
    Folders folders = Folders.inside(folder, Path.of("/m"), Path.of("/d"));
    ServerCertificate.makeIfAbsent(folders, "127.0.0.1");
    String first = Files.readString(ServerCertificate.certificate(folders));
    ServerCertificate.makeIfAbsent(folders, "127.0.0.1");
    assertThat(first).startsWith("-----BEGIN CERTIFICATE-----");
    assertThat(Files.readString(ServerCertificate.certificate(folders))).isEqualTo(first);
    assertThat(Files.readString(ServerCertificate.key(folders))).contains("BEGIN PRIVATE KEY");
  }
}
