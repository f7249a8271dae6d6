package dialer.app.postgres;

import dialer.core.engine.JournalEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Writes down what the loops report, in the order given, in batches: what arrives within a few
 * milliseconds is one transaction.
 *
 * <p>{@link #accept} never blocks and never throws. While PostgreSQL is away entries go to a file
 * on local disk and are written once it is back; a file left by an earlier process is written
 * first. An entry PostgreSQL refuses for what it says is logged, counted and left out, so that one
 * bug does not stop the journal.
 */
public final class PostgresAttemptJournal implements Consumer<JournalEntry>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresAttemptJournal.class);
  private static final int BATCH = 500;
  private static final Duration WINDOW = Duration.ofMillis(10);
  private static final Duration RETRY = Duration.ofMillis(250);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Database database;
  private final JournalSpool spool;
  private final Presence presence;
  private final LinkedBlockingQueue<JournalEntry> inbox = new LinkedBlockingQueue<>();
  private final List<JournalEntry> owed = new ArrayList<>();
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final Thread writer;
  private volatile boolean open = true;
  private volatile boolean away;
  private long lookedAt = System.nanoTime();

  /**
   * Hears that PostgreSQL went away or came back; called on the writer's thread, must not block.
   */
  public interface Presence {

    /** Nothing can be authorized now. */
    void journalAway(String reason);

    /**
     * PostgreSQL answers and everything kept has been written. Told again each second while that is
     * so: a loop whose authorization failed, though the journal missed nothing, must not stay
     * stopped.
     */
    void journalBack();
  }

  /**
   * Starts the writer.
   *
   * @param spoolFile on local disk, kept from one process of this node to the next
   */
  public PostgresAttemptJournal(Database database, Json json, Path spoolFile, Presence presence) {
    this.database = database;
    this.spool = new JournalSpool(spoolFile, json);
    this.presence = presence;
    try {
      owed.addAll(spool.read());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the journal kept in " + spoolFile, e);
    }
    this.writer = Thread.ofPlatform().name("attempt-journal").daemon().start(this::run);
  }

  @Override
  public void accept(JournalEntry entry) {
    inbox.add(entry);
  }

  /** Whether PostgreSQL is away and entries are kept on disk. */
  public boolean away() {
    return away;
  }

  /** Entries written since the start. */
  public long written() {
    return written.get();
  }

  /** Entries PostgreSQL refused since the start: each is a bug. */
  public long refused() {
    return refused.get();
  }

  /** Writes what is left, to PostgreSQL or to disk, and ends. */
  @Override
  public void close() {
    open = false;
    try {
      writer.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (open || !inbox.isEmpty() || !owed.isEmpty() && !away) {
      try {
        List<JournalEntry> arrived = collect();
        owed.addAll(arrived);
        if (!owed.isEmpty()) {
          settle(arrived);
        }
        look();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("the journal's writer met a bug and goes on", e);
      }
    }
  }

  private List<JournalEntry> collect() throws InterruptedException {
    List<JournalEntry> batch = new ArrayList<>();
    Duration patience = away ? RETRY : Duration.ofMillis(100);
    JournalEntry first = inbox.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (first == null) {
      return batch;
    }
    batch.add(first);
    long end = System.nanoTime() + WINDOW.toNanos();
    while (batch.size() < BATCH) {
      JournalEntry next = inbox.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        break;
      }
      batch.add(next);
    }
    return batch;
  }

  private void settle(List<JournalEntry> arrived) {
    try {
      writeOwed();
      if (away) {
        back();
      }
    } catch (DataAccessException | TransactionException e) {
      keep(arrived, e);
    }
  }

  private void writeOwed() {
    while (!owed.isEmpty()) {
      List<JournalEntry> batch = List.copyOf(owed.subList(0, Math.min(BATCH, owed.size())));
      write(batch);
      owed.subList(0, batch.size()).clear();
      written.addAndGet(batch.size());
    }
    clearSpool();
  }

  private void write(List<JournalEntry> batch) {
    try {
      writeTogether(batch);
    } catch (DataAccessException e) {
      if (isAway(e) || batch.size() == 1 && refuse(batch.getFirst(), e)) {
        throw e;
      }
      if (batch.size() > 1) {
        batch.forEach(entry -> write(List.of(entry)));
      }
    }
  }

  private void writeTogether(List<JournalEntry> batch) {
    database.asSystem(jdbc -> {
      batch.forEach(entry -> JournalStatements.write(jdbc, entry));
      return batch.size();
    });
  }

  private boolean refuse(JournalEntry entry, DataAccessException e) {
    refused.incrementAndGet();
    LOG.error("PostgreSQL refuses {}: left out", entry, e);
    return false;
  }

  private static boolean isAway(DataAccessException e) {
    return e instanceof DataAccessResourceFailureException
        || e instanceof TransientDataAccessException
        || e.getMostSpecificCause() instanceof java.sql.SQLException sql
            && PostgresFaults.isAway(sql);
  }

  private void keep(List<JournalEntry> arrived, RuntimeException e) {
    try {
      spool.append(away ? arrived : owed);
    } catch (IOException disk) {
      LOG.error(
          "the journal can be written neither to PostgreSQL nor to disk; kept in memory", disk);
    }
    wentAway(e);
  }

  /** Asks PostgreSQL once a second; a second of silence in the journal says nothing about it. */
  private void look() {
    if (!owed.isEmpty() || System.nanoTime() - lookedAt < LOOK.toNanos()) {
      return;
    }
    try {
      database.asSystem(jdbc -> jdbc.sql("select 1").query(Integer.class).single());
      if (away) {
        back();
      } else {
        presence.journalBack();
      }
    } catch (DataAccessException | TransactionException e) {
      wentAway(e);
    } finally {
      lookedAt = System.nanoTime();
    }
  }

  private void wentAway(RuntimeException e) {
    if (!away) {
      away = true;
      LOG.warn("PostgreSQL is away: {}; entries are kept on disk", e.toString());
      presence.journalAway(e.getClass().getSimpleName());
    }
  }

  private void back() {
    away = false;
    LOG.info("PostgreSQL is back: what was kept has been written");
    presence.journalBack();
  }

  private void clearSpool() {
    try {
      spool.clear();
    } catch (IOException e) {
      LOG.warn(
          "the kept journal stays on disk and will be written again, which changes nothing", e);
    }
  }
}
