package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.lead.DuplicatePolicy;
import dialer.campaigns.lead.Lead;
import dialer.compliance.call.PhoneNumber;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.core.engine.JournalEntry;
import dialer.core.engine.ProposedDial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Whatever goes right or wrong, no log and no server's log holds a number in clear. */
class NumbersInLogsTest {

  @RegisterExtension static WithDatabase data = new WithDatabase();

  @TempDir Path folder;

  @Test
  void neitherOurLogNorPostgresLogHoldsANumber() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    Level before = root.getLevel();
    log.setContext(root.getLoggerContext());
    log.start();
    root.addAppender(log);
    Logger ours = (Logger) LoggerFactory.getLogger("dialer.app");
    ours.setLevel(Level.TRACE);
    ((Logger) LoggerFactory.getLogger("org.springframework.jdbc")).setLevel(Level.TRACE);
    Random random = new Random(11);
    String[] numbers = new String[10];
    try {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = "+8180" + (10_000_000 + random.nextInt(89_999_999));
        useAndMisuse(new PhoneNumber(numbers[i]));
      }
    } finally {
      root.detachAppender(log);
      root.setLevel(before);
      ours.setLevel(null);
      ((Logger) LoggerFactory.getLogger("org.springframework.jdbc")).setLevel(null);
    }
    String written = text(log.list);
    Path postgres = data.servers().servers().folder().resolve("postgres.log");
    assertThat(written).as("something was logged").contains("call_attempt");
    assertThat(Files.readString(postgres)).as("something was refused").contains("ERROR");
    for (String number : numbers) {
      String digits = number.substring(5);
      assertThat(written).doesNotContain(digits);
      assertThat(Files.readString(postgres)).doesNotContain(digits);
    }
  }

  private void useAndMisuse(PhoneNumber number) {
    Stage stage = new Stage(data);
    Lead lead = stage.stored(number);
    stage.leads().add(stage.lead(number), DuplicatePolicy.UPDATE);
    ProposedDial dial = stage.dial(lead);
    stage.authorizations().authorize(stage.lease(), List.of(dial), _ -> Stage.PERMITS);
    stage.guard().pass(dial.attempt());
    stage.suppressions().add(entry(stage, number));
    try (PostgresAttemptJournal journal =
        new PostgresAttemptJournal(
            data.database(), stage.json, folder.resolve("spool"), new Quiet())) {
      journal.accept(
          new JournalEntry.CardSkipped(
              new dialer.core.agent.AgentSessionId(Stage.uuid()),
              Stage.NOW,
              stage.campaign.id(),
              lead.id(),
              "\0",
              Stage.NOW));
      await().atMost(Duration.ofSeconds(20)).until(() -> journal.refused() == 1);
    }
  }

  private static SuppressionEntry entry(Stage stage, PhoneNumber number) {
    return new SuppressionEntry(
        number,
        Optional.of(stage.client),
        Optional.empty(),
        Optional.empty(),
        SuppressionEntry.Origin.API,
        Optional.empty(),
        Stage.NOW,
        Optional.empty(),
        "");
  }

  private static String text(List<ILoggingEvent> events) {
    StringBuilder text = new StringBuilder();
    for (ILoggingEvent event : List.copyOf(events)) {
      text.append(event.getFormattedMessage()).append('\n');
      for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
        text.append(cause.getMessage()).append('\n');
      }
    }
    return text.toString();
  }

  private static final class Quiet implements PostgresAttemptJournal.Presence {
    @Override
    public void journalAway(String reason) {}

    @Override
    public void journalBack() {}
  }
}
