package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.ui.admin.DeadLetters;
import dialer.ui.problem.MaskedFault;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What routes could not deliver, as rows. */
public final class PostgresDeadLetters implements DeadLetters {

  private final Database database;
  private final Retry retry;

  /** Whoever runs the routes. */
  @FunctionalInterface
  public interface Retry {

    /**
     * Puts what the letter holds back on its way, inside the transaction that settles the letter;
     * throws with a sentence if it cannot, and then the letter stays.
     */
    void deliver(String route, String subject, String payload);
  }

  private record Letter(String route, String subject, String payload) {}

  public PostgresDeadLetters(Database database, Retry retry) {
    this.database = database;
    this.retry = retry;
  }

  @Override
  public Page<DeadLetter> list(PageRequest page) {
    Cursor cursor = Cursor.newest(page.cursor());
    List<DeadLetter> rows =
        database.asSystem(jdbc ->
            jdbc.sql(
                    """
                    select *, octet_length(payload::text) as bytes from dead_letter
                    where settled_at is null and (failed_at, id) < (:at, :id)
                    order by failed_at desc, id desc limit :limit
                    """)
                .param("at", Row.param(cursor.at()))
                .param("id", cursor.id())
                .param("limit", page.limit() + 1)
                .query((row, _) ->
                    new DeadLetter(
                        Row.id(row, "id"),
                        Row.at(row, "failed_at"),
                        Row.text(row, "route"),
                        Row.text(row, "subject"),
                        row.getInt("tries"),
                        MaskedFault.mask(Row.text(row, "error")),
                        row.getLong("bytes")))
                .list());
    return Page.cut(rows, page.limit(), row -> new Cursor(row.at(), row.id()).text());
  }

  @Override
  public Optional<String> payload(UUID id) {
    return find(id).map(letter -> MaskedFault.mask(letter.payload()));
  }

  @Override
  public boolean retry(UUID id, String by) {
    Optional<Letter> found = find(id);
    if (found.isEmpty()) {
      return false;
    }
    Letter letter = found.get();
    try {
      return settleAndDeliver(id, letter, by);
    } catch (RuntimeException failed) {
      failedAgain(id, failed);
      return true;
    }
  }

  /** One transaction: a letter is never settled without its delivery being due again. */
  private boolean settleAndDeliver(UUID id, Letter letter, String by) {
    return database.asSystem(_ -> {
      boolean settled = discard(id, by);
      if (settled) {
        retry.deliver(letter.route(), letter.subject(), letter.payload());
      }
      return settled;
    });
  }

  @Override
  public boolean discard(UUID id, String by) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                update dead_letter set settled_at = clock_timestamp(), settled_by = :by
                where id = :id and settled_at is null
                """)
            .param("id", id)
            .param("by", by)
            .update())
        == 1;
  }

  private Optional<Letter> find(UUID id) {
    return database.asSystem(jdbc ->
        jdbc.sql(
                """
                select route, subject, payload::text as payload from dead_letter
                where id = :id and settled_at is null
                """)
            .param("id", id)
            .query((row, _) ->
                new Letter(
                    Row.text(row, "route"), Row.text(row, "subject"), Row.text(row, "payload")))
            .optional());
  }

  private void failedAgain(UUID id, RuntimeException failed) {
    database.asSystem(jdbc ->
        jdbc.sql(
                """
                update dead_letter set tries = tries + 1, error = :error,
                       failed_at = clock_timestamp()
                where id = :id
                """)
            .param("id", id)
            .param("error", MaskedFault.mask(String.valueOf(failed.getMessage())))
            .update());
  }
}
