package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialer.app.embedded.EmbeddedServers;
import dialer.app.testing.WithDatabase;
import dialer.campaigns.lead.Lead;
import dialer.compliance.call.LeadId;
import dialer.core.call.CallOutcome;
import dialer.core.engine.Authorization;
import dialer.core.engine.Authorizations.JournalAway;
import dialer.core.engine.JournalEntry;
import dialer.core.engine.PoolLease;
import dialer.core.engine.ProposedDial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL killed in the middle: what was acknowledged survives, nothing is there twice. */
class PostgresKilledTest {

  private static final int LEADS = 1000;

  @TempDir static Path folder;

  private final ConcurrentLinkedQueue<ProposedDial> acknowledged = new ConcurrentLinkedQueue<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Path spool = folder.resolve("spool");

  @Test
  void acknowledgedAttemptsSurviveAndTheJournalIsWrittenOnce() throws Exception {
    Stage stage = killInMidBatch();
    assertThat(heard).endsWith("away");
    EmbeddedServers servers = start();
    try (WithDatabase again = WithDatabase.on(servers.postgres().address());
        PostgresAttemptJournal journal = journal(again, stage)) {
      List<String> rows = ids(again);
      assertThat(rows).containsAll(acknowledged.stream().map(d -> d.attempt().toString()).toList());
      assertThat(rows).doesNotHaveDuplicates();
      await().atMost(Duration.ofSeconds(20)).until(() -> !Files.exists(spool));
      assertThat(journal.written()).isEqualTo(acknowledged.size());
      assertThat(count(again, "select count(*) from call_attempt where outcome = 'BUSY'"))
          .isEqualTo(acknowledged.size());
      assertThat(count(again, "select count(*) from outbox where kind = 'attempt'"))
          .isEqualTo(acknowledged.size());
      assertThat(count(again, "select count(*) - count(distinct lead_id) from call_attempt"))
          .isZero();
    } finally {
      servers.close();
    }
  }

  /** Authorizes until the kill, then reports ends that only the disk can take. */
  private Stage killInMidBatch() throws Exception {
    EmbeddedServers servers = start();
    WithDatabase data = WithDatabase.on(servers.postgres().address());
    Stage stage = new Stage(data);
    PoolLease lease = stage.lease();
    List<Lead> leads =
        IntStream.range(0, LEADS).mapToObj(i -> stage.stored(Stage.number(i))).toList();
    AtomicBoolean saidAway = new AtomicBoolean();
    try (data;
        PostgresAttemptJournal journal = journal(data, stage)) {
      Thread dialing =
          Thread.ofPlatform().start(() -> saidAway.set(authorizeUntilAway(stage, lease, leads)));
      await()
          .atMost(Duration.ofSeconds(60))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(2))
          .until(() -> acknowledged.size() >= 40);
      kill(servers.postgres().pid());
      dialing.join();
      assertThat(saidAway).as("the kill came in the middle").isTrue();
      acknowledged.forEach(dial -> journal.accept(ended(dial)));
      await().atMost(Duration.ofSeconds(20)).until(journal::away);
      await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(spool));
    } finally {
      servers.close();
    }
    return stage;
  }

  private boolean authorizeUntilAway(Stage stage, PoolLease lease, List<Lead> leads) {
    for (int i = 0; i + 4 <= leads.size(); i += 4) {
      List<ProposedDial> batch = leads.subList(i, i + 4).stream().map(stage::dial).toList();
      try {
        stage.authorizations().authorize(lease, batch, _ -> Stage.PERMITS).stream()
            .filter(Authorization.Authorized.class::isInstance)
            .forEach(answer -> acknowledged.add(answer.dial()));
      } catch (JournalAway e) {
        return true;
      }
    }
    return false;
  }

  private PostgresAttemptJournal journal(WithDatabase data, Stage stage) {
    return new PostgresAttemptJournal(
        data.database(),
        stage.json,
        spool,
        new PostgresAttemptJournal.Presence() {
          @Override
          public void journalAway(String reason) {
            heard.add("away");
          }

          @Override
          public void journalBack() {
            heard.add("back");
          }
        });
  }

  private static JournalEntry.Ended ended(ProposedDial dial) {
    return new JournalEntry.Ended(
        dial.attempt(),
        dial.campaign(),
        new LeadId(dial.lead().value()),
        Stage.NOW,
        CallOutcome.BUSY,
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static EmbeddedServers start() throws Exception {
    return EmbeddedServers.start(folder.resolve("data"), EmbeddedServers.defaultCache());
  }

  private static void kill(long pid) throws Exception {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);
  }

  private static List<String> ids(WithDatabase data) {
    return data.witness().sql("select id::text from call_attempt").query(String.class).list();
  }

  private static int count(WithDatabase data, String sql) {
    return data.witness().sql(sql).query(Integer.class).single();
  }
}
