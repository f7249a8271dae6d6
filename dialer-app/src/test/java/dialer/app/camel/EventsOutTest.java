package dialer.app.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialer.app.outbound.RetryPlan;
import dialer.app.postgres.PostgresOutbox;
import dialer.app.postgres.screens.PostgresDeadLetters;
import dialer.app.testing.WithDatabase;
import dialer.ui.admin.DeadLetters.DeadLetter;
import dialer.ui.wire.PageRequest;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events on their way to clients' systems and into files, on the real database. */
class EventsOutTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final RetryPlan QUICK =
      new RetryPlan(Duration.ofMillis(50), Duration.ofMillis(200), 3);

  private final OutboxRows rows = new OutboxRows(data);
  private Crm crm;

  @BeforeEach
  void open() throws Exception {
    rows.clear();
    crm = new Crm();
  }

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void eventsOfAnAttemptArriveSignedAndInOrder() throws Exception {
    rows.hook(crm.url(), "s3cret");
    String[] attempts = attempts(20);
    rows.attempt(attempts);
    rows.disposition(0, attempts);
    rows.disposition(1, attempts);
    try (var _ = routes(outbox())) {
      soon().until(() -> crm.events().size() >= 60);
    }
    for (String attempt : attempts) {
      assertThat(crm.events().stream().filter(e -> e.contains(attempt)))
          .containsExactly(
              "attempt:" + attempt,
              "disposition:" + attempt + ":0",
              "disposition:" + attempt + ":1");
    }
    for (Crm.Message message : crm.messages()) {
      assertThat(message.signature())
          .isEqualTo("sha256=" + hmac("s3cret", message.timestamp() + "." + message.body()));
      JsonNode body = JsonMapper.shared().readTree(message.body());
      assertThat(body.get("id").asString()).isEqualTo(message.event());
      assertThat(body.get("data").get("campaign").asString()).isEqualTo(OutboxRows.CAMPAIGN);
    }
  }

  @Test
  void whatIsRefusedAgainAndAgainBecomesADeadLetterAndComesBackFromThere() throws Exception {
    rows.hook(crm.url(), "s");
    String refused = OutboxRows.id().toString();
    String fine = OutboxRows.id().toString();
    crm.answers("attempt:" + refused, 400);
    rows.attempt(refused);
    rows.attempt(fine);
    PostgresOutbox outbox = outbox();
    PostgresDeadLetters letters =
        new PostgresDeadLetters(data.database(), (_, _, payload) -> outbox.again(payload));
    try (var _ = routes(outbox)) {
      soon().until(() -> letters(letters).size() == 1);
      DeadLetter letter = letters(letters).getFirst();
      assertThat(letter.what()).startsWith("attempt:" + refused);
      assertThat(letter.attempts()).isEqualTo(3);
      assertThat(letter.error()).isEqualTo("answered 400");
      assertThat(crm.events()).containsOnlyOnce("attempt:" + fine);
      assertThat(letters.payload(letter.id()).orElseThrow()).contains("\"delivery\"");

      assertThat(letters.retry(letter.id(), "ada")).isTrue();
      soon().until(() -> letters(letters).size() == 1);
      assertThat(letters(letters).getFirst().attempts()).isEqualTo(6);

      crm.answers("attempt:" + refused, 200);
      assertThat(letters.retry(letter.id(), "ada")).isTrue();
      soon().until(() -> rows.open() == 0);
    }
    assertThat(letters(letters)).isEmpty();
    assertThat(crm.events().stream().filter(("attempt:" + refused)::equals)).hasSize(7);
  }

  @Test
  void aLetterWhoseReceiverIsGoneSaysSoAndStays() throws Exception {
    UUID hook = rows.hook(crm.url(), "s");
    crm.answers(404);
    rows.attempt(OutboxRows.id().toString());
    PostgresOutbox outbox = outbox();
    PostgresDeadLetters letters =
        new PostgresDeadLetters(data.database(), (_, _, payload) -> outbox.again(payload));
    try (var _ = routes(outbox)) {
      soon().until(() -> letters(letters).size() == 1);
    }
    rows.remove(hook);
    assertThat(letters.retry(letters(letters).getFirst().id(), "ada")).isTrue();
    assertThat(letters(letters).getFirst().error()).contains("its receiver was removed");
  }

  @Test
  void redirectIsARefusalAndIsNotFollowed() throws Exception {
    rows.hook(crm.url(), "s");
    crm.answers(307);
    rows.attempt(OutboxRows.id().toString());
    try (var _ = routes(outbox())) {
      soon().until(() -> rows.deadLetters() == 1);
    }
    assertThat(crm.events()).hasSize(3);
    assertThat(rows.lastError()).isEqualTo("answered 307");
  }

  @Test
  void oneThatIsAwayHoldsUpNobodyElseAndIsKnockedOnWithOneMessage() throws Exception {
    UUID away = rows.hook("http://127.0.0.1:" + closedPort() + "/in", "s");
    rows.hook(crm.url(), "s");
    rows.attempt(attempts(100));
    RetryPlan slow = new RetryPlan(Duration.ofSeconds(20), Duration.ofSeconds(20), 9);
    try (var _ = routes(new PostgresOutbox(data.database(), data.seal(), slow))) {
      soon().until(() -> crm.events().size() == 100);
      soon().until(() -> rows.tried(away) > 0);
    }
    assertThat(rows.tried(away)).as("one handful, then left in peace").isLessThanOrEqualTo(16);
    assertThat(rows.open()).isEqualTo(100);
  }

  @Test
  void twoNodesSendNothingTwice() throws Exception {
    rows.hook(crm.url(), "s");
    rows.attempt(attempts(400));
    try (var _ = routes(outbox());
        var _ = routes(outbox())) {
      soon().until(() -> rows.open() == 0 && rows.fresh() == 0);
    }
    assertThat(crm.events()).hasSize(400).doesNotHaveDuplicates();
  }

  @Test
  void aPausedReceiverKeepsWhatWaitsAndGetsItLater() throws Exception {
    UUID hook = rows.hook(crm.url(), "s");
    rows.attempt(OutboxRows.id().toString());
    outbox().spread(false, 10);
    rows.activate(hook, false);
    try (var _ = routes(outbox())) {
      rows.hook(crm.url(), "other");
      rows.attempt(OutboxRows.id().toString());
      soon().until(() -> crm.events().size() == 1 && rows.open() == 1);
      rows.activate(hook, true);
      soon().until(() -> crm.events().size() == 2);
    }
  }

  @Test
  void linesStandWholeInTheFilesEvenAfterATornOne(@TempDir Path folder) throws Exception {
    String[] attempts = attempts(50);
    rows.attempt(attempts);
    try (var _ = new OutRoutes(outbox(), Optional.of(folder), LEASE)) {
      soon().until(() -> rows.fresh() == 0 && rows.open() == 0);
    }
    Path file = theFile(folder);
    assertThat(Files.readAllLines(file)).hasSize(50);
    Files.writeString(file, "{\"id\":\"attem", StandardOpenOption.APPEND);
    rows.attempt(OutboxRows.id().toString());
    try (var _ = new OutRoutes(outbox(), Optional.of(folder), LEASE)) {
      soon().until(() -> rows.fresh() == 0 && rows.open() == 0);
    }
    List<String> lines = Files.readAllLines(theFile(folder));
    assertThat(lines).hasSize(51);
    assertThat(lines.stream().map(l -> JsonMapper.shared().readTree(l).get("id").asString()))
        .contains("attempt:" + attempts[0])
        .doesNotHaveDuplicates();
  }

  @Test
  void whatArrivedIsForgottenAndWhatWaitsIsNot() throws Exception {
    rows.hook(crm.url(), "s");
    rows.attempt(OutboxRows.id().toString());
    PostgresOutbox outbox = outbox();
    try (var _ = routes(outbox)) {
      soon().until(() -> crm.events().size() == 1 && rows.open() == 0);
    }
    rows.attempt(OutboxRows.id().toString());
    outbox.spread(false, 10);
    assertThat(outbox.waiting().deliveries()).isEqualTo(1);
    assertThat(outbox.forget(Duration.ZERO)).isEqualTo(1);
    assertThat(rows.events()).isEqualTo(1);
  }

  private static PostgresOutbox outbox() {
    return new PostgresOutbox(data.database(), data.seal(), QUICK);
  }

  private static OutRoutes routes(PostgresOutbox outbox) throws Exception {
    return new OutRoutes(outbox, Optional.empty(), LEASE);
  }

  private static List<DeadLetter> letters(PostgresDeadLetters letters) {
    return letters.list(new PageRequest(50, null)).items();
  }

  private static String[] attempts(int n) {
    return IntStream.range(0, n).mapToObj(_ -> OutboxRows.id().toString()).toArray(String[]::new);
  }

  private static int closedPort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Path theFile(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private static String hmac(String secret, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60));
  }
}
