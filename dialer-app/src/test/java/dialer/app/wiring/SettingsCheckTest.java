package dialer.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.asterisk.description.ServerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

/** Reads the very files of the container image, and spoils them one key at a time. */
class SettingsCheckTest {

  private static final Path CONTAINER = Path.of("src/main/container");

  private static final Map<String, Object> ENVIRONMENT =
      Map.of(
          "DIALER_ADDRESS", "10.0.0.5",
          "DIALER_CARRIER", "sip.carrier.example",
          "DIALER_AMI_EVENTS", "aaaaaaaaaaaaaaaaaaaa",
          "DIALER_AMI_ACTIONS", "bbbbbbbbbbbbbbbbbbbb",
          "DIALER_OWNER_PASSWORD", "o",
          "DIALER_APP_PASSWORD", "a",
          "DIALER_SYSTEM_PASSWORD", "s",
          "DIALER_SIP_PASSWORD", "sip-secret",
          "DIALER_REDIS_PASSWORD", "r");

  private static List<String> problems(String yaml) throws IOException {
    List<PropertySource<?>> sources =
        new ArrayList<>(
            new YamlPropertySourceLoader().load("file", new ByteArrayResource(yaml.getBytes())));
    sources.add(new MapPropertySource("environment", ENVIRONMENT));
    Binder binder =
        new Binder(
            ConfigurationPropertySources.from(sources),
            new PropertySourcesPlaceholdersResolver(sources));
    return SettingsCheck.problems(binder.bind("dialer", DialerSettings.class).orElse(null));
  }

  private static String dialerFile() throws IOException {
    return Files.readString(CONTAINER.resolve("dialer.yaml"));
  }

  @Test
  void theFileOfTheContainerIsComplete() throws IOException {
    assertThat(problems(dialerFile())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number: 1}| number: 0}| dialer.node.number must be 1 to 9",
        "bind: \"${DIALER_ADDRESS}\"| bind: 0.0.0.0| dialer.agi.bind must be one address",
        "${DIALER_AMI_ACTIONS}| ${DIALER_AMI_EVENTS}| the one who reads must not act",
        "clock-ahead: PT0S| clock-ahead: PT1H| dialer.rules.clock-ahead",
        "host: ${DIALER_ADDRESS}| host: 8.8.8.8| plain AMI must not cross a public network",
        "channels: 30| channels: 0| channels must be 1 or more",
        "calls-per-second: 5| calls-per-second: 0| calls-per-second must be more than 0",
        "${DIALER_APP_PASSWORD}| ''| dialer.database.app-password is missing",
        "number-keys:| other:| dialer.files.number-keys is missing",
        "port: 6379| port: 0| dialer.redis.port must be a port",
        "name: pbx1| name: pbx 1| must be letters, digits and hyphens",
        "trunks:| lines:| trunks is empty",
      })
  void namesTheKeyAndSaysWhatToDo(String right, String wrong, String sentence) throws IOException {
    String spoiled = dialerFile().replace(right, wrong);
    assertThat(spoiled).isNotEqualTo(dialerFile());
    assertThat(problems(spoiled)).singleElement().asString().contains(sentence);
  }

  @Test
  void aFileWithoutOurBlockIsNamed() throws IOException {
    assertThat(problems("server.port: 8080")).singleElement().asString().contains("block `dialer`");
  }

  @Test
  void bothFilesOfTheContainerSpeakOfTheSameServer(@TempDir Path tree) throws IOException {
    Path modules = tree.resolve("usr/lib/x/asterisk/modules");
    Files.createDirectories(modules);
    Files.createFile(modules.resolve("res_pjsip.so"));
    String text =
        Files.readString(CONTAINER.resolve("asterisk.yaml"))
            .replace("/opt/asterisk", tree.toString());
    ServerFile file = ServerFile.read(text, name -> (String) ENVIRONMENT.get(name));
    assertThat(dialerFile())
        .contains("name: " + file.server().name())
        .contains("recordings: " + file.server().folders().recordings())
        .contains("sounds: " + file.server().folders().sounds())
        .contains("ami-port: " + file.server().ports().ami())
        .contains("name: " + file.server().trunks().getFirst().name());
    assertThat(file.server().nodes().getFirst().toString()).contains("10.0.0.5").contains("4573");
  }
}
