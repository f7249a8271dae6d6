package dialer.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.json.JsonWriter;
import org.springframework.core.io.ClassPathResource;

class LogNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "dialing +819012345678 now, dialing +819••••78 now",
    "09012345678, 090••••78",
    "Key (number)=(13125550142) exists, Key (number)=(131••••42) exists",
    "attempt 01a200a6-0291-72b0-86c1-ad9b3e521904, attempt 01a200a6-0291-72b0-86c1-ad9b3e521904",
    "took 12345678 ns, took 12345678 ns"
  })
  void masksWhatLooksLikeATelephoneNumberInPlainLogsAndInJson(String said, String logged)
      throws Exception {
    assertThat(LogNumbers.masked(said)).isEqualTo(logged);
    assertThat(plain(said)).endsWith(logged + System.lineSeparator());
  }

  @Test
  void theCustomizerIsTheOneThatTheSettingsName() throws Exception {
    assertThat(setting("logging.structured.json.customizer")).isEqualTo(LogNumbers.class.getName());
    JsonWriter<Object> writer =
        JsonWriter.of(members -> {
          members.add("message", Object::toString);
          new LogNumbers().customize(members);
        });
    assertThat(writer.writeToString("to +819012345678"))
        .isEqualTo("{\"message\":\"to +819••••78\"}");
  }

  private static String plain(String message) throws Exception {
    LoggerContext context = new LoggerContext();
    PatternLayout layout = new PatternLayout();
    layout.setContext(context);
    layout.setPattern(setting("logging.pattern.console").replace("%wEx", ""));
    layout.start();
    Logger logger = context.getLogger("test");
    return layout.doLayout(new LoggingEvent("", logger, Level.INFO, message, null, new Object[0]));
  }

  private static String setting(String key) throws Exception {
    Map<?, ?> all =
        (Map<?, ?>)
            new YamlPropertySourceLoader()
                .load("all", new ClassPathResource("application.yaml"))
                .getFirst()
                .getSource();
    return String.valueOf(all.get(key));
  }
}
