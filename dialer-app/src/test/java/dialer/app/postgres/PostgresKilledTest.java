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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL killed in the middle: what was acknowledged survives, nothing is there twice. */
class PostgresKilledTest {

  private static final int LEADS = 400;

  @TempDir static Path folder;

  @Test
  void acknowledgedAttemptsSurviveAndTheJournalIsWrittenOnce() throws Exception {
    EmbeddedServers servers = start();
    WithDatabase data = WithDatabase.on(servers.postgres().address());
    Stage stage = new Stage(data);
    PoolLease lease = stage.lease();
    List<Lead> leads = new ArrayList<>();
    for (int i = 0; i < LEADS; i++) {
      leads.add(stage.stored(Stage.number(i)));
    }
    ConcurrentLinkedQueue<ProposedDial> acknowledged = new ConcurrentLinkedQueue<>();
    AtomicBoolean saidAway = new AtomicBoolean();
    List<String> heard = new ArrayList<>();
    Path spool = folder.resolve("spool");
    try (PostgresAttemptJournal journal = journal(data, stage, spool, heard)) {
      Thread dialing =
          Thread.ofPlatform()
              .start(() -> saidAway.set(authorizeUntilAway(stage, lease, leads, acknowledged)));
      await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= 40);
      kill(servers.postgres().pid());
      dialing.join();
      assertThat(saidAway).as("the kill came in the middle").isTrue();

      acknowledged.forEach(dial -> journal.accept(ended(dial)));
      await().atMost(Duration.ofSeconds(20)).until(journal::away);
      await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(spool));
    }
    assertThat(heard).containsExactly("away");
    data.close();
    servers.close();

    servers = start();
    WithDatabase again = WithDatabase.on(servers.postgres().address());
    try (again;
        PostgresAttemptJournal journal = journal(again, stage, spool, heard)) {
      List<String> rows = ids(again);
      assertThat(rows).containsAll(acknowledged.stream().map(d -> d.attempt().toString()).toList());
      assertThat(rows).doesNotHaveDuplicates();
      await().atMost(Duration.ofSeconds(20)).until(() -> !Files.exists(spool));
      assertThat(journal.written()).isEqualTo(acknowledged.size());
      assertThat(ofOutcome(again, "BUSY")).isEqualTo(acknowledged.size());
      assertThat(outbox(again)).isEqualTo(acknowledged.size());
      assertThat(doubled(again)).isZero();
    } finally {
      servers.close();
    }
  }

  private static boolean authorizeUntilAway(
      Stage stage,
      PoolLease lease,
      List<Lead> leads,
      ConcurrentLinkedQueue<ProposedDial> acknowledged) {
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

  private static PostgresAttemptJournal journal(
      WithDatabase data, Stage stage, Path spool, List<String> heard) {
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

  private static int ofOutcome(WithDatabase data, String outcome) {
    return count(data, "select count(*) from call_attempt where outcome = '" + outcome + "'");
  }

  private static int outbox(WithDatabase data) {
    return count(data, "select count(*) from outbox where kind = 'attempt'");
  }

  private static int doubled(WithDatabase data) {
    return count(data, "select count(*) - count(distinct lead_id) from call_attempt");
  }

  private static int count(WithDatabase data, String sql) {
    return data.witness().sql(sql).query(Integer.class).single();
  }
}
