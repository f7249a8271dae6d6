package dialer.app.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialer.app.postgres.Stage;
import dialer.app.testing.WithDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A node killed hard in the middle of its routes: what it was at is repeated, nothing is lost. */
class RoutesKilledTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private static final int EVENTS = 600;
  private static final int ROWS = 12_000;

  @TempDir private Path folder;

  @Test
  void everyEventArrivesThoughTheNodeIsKilledInTheMiddleOfSending() throws Exception {
    OutboxRows rows = new OutboxRows(data);
    rows.clear();
    String[] attempts =
        IntStream.range(0, EVENTS).mapToObj(_ -> OutboxRows.id().toString()).toArray(String[]::new);
    rows.attempt(attempts);
    Set<String> sent =
        Stream.of(attempts).map(attempt -> "attempt:" + attempt).collect(Collectors.toSet());
    try (Crm crm = new Crm()) {
      rows.hook(crm.url(), "s3cret");
      Process killed = RoutesNode.start(data, folder);
      soon().until(() -> crm.messages().size() >= EVENTS / 10);
      kill(killed);
      int before = new HashSet<>(crm.events()).size();
      assertThat(before).as("the kill came in the middle").isLessThan(EVENTS);
      Process again = RoutesNode.start(data, folder);
      try {
        soon().until(() -> rows.open() == 0 && rows.fresh() == 0);
      } finally {
        kill(again);
      }
      assertThat(crm.events()).containsAll(sent);
      assertThat(crm.events().size() - EVENTS).as("repeated").isLessThanOrEqualTo(16);
    }
    assertThat(lines()).containsAll(sent);
  }

  @Test
  void aDroppedFileComesInExactlyOnceThoughTheNodeIsKilledInTheMiddleOfIt() throws Exception {
    Stage stage = new Stage(data);
    Path file = folder.resolve("drop/" + stage.campaign.id() + "/big.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, csv());
    Process killed = RoutesNode.start(data, folder);
    quickly().until(() -> staged() > 0);
    kill(killed);
    assertThat(leads(stage)).as("half an import").isZero();
    assertThat(file).as("stays until it is settled").exists();
    Process again = RoutesNode.start(data, folder);
    try {
      soon().until(() -> !Files.exists(file));
    } finally {
      kill(again);
    }
    assertThat(leads(stage)).isEqualTo(ROWS);
    assertThat(count("select count(*) from import_job where stage = 'DONE'")).isEqualTo(1);
    assertThat(file.resolveSibling("done")).isDirectoryContaining("glob:**big.csv");
    assertThat(file.resolveSibling("failed")).doesNotExist();
  }

  private static void kill(Process process) throws Exception {
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private static String csv() {
    StringBuilder rows = new StringBuilder("name,phone\n");
    for (int row = 0; row < ROWS; row++) {
      rows.append("Ada,31255%05d\n".formatted(50_000 + row));
    }
    return rows.toString();
  }

  private List<String> lines() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(RoutesKilledTest::linesOf)
          .map(line -> JsonMapper.shared().readTree(line).get("id").asString())
          .toList();
    }
  }

  private static Stream<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int staged() {
    return count("select coalesce(max(staged), 0) from import_job where stage = 'READING'");
  }

  private static int leads(Stage stage) {
    return count(
        "select count(*) from lead where campaign_id = '%s'".formatted(stage.campaign.id()));
  }

  private static int count(String sql) {
    return data.witness().sql(sql).query(Integer.class).single();
  }

  private static ConditionFactory quickly() {
    return soon().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(30));
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(90));
  }
}
