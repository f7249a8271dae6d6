package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.app.postgres.NumberSeal;
import dialer.compliance.call.ClientId;
import dialer.ui.compliance.Recordings;
import dialer.ui.security.Sight;
import dialer.ui.wire.Named;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Recorded calls by their rows; the sound is a file. */
public final class PostgresRecordings implements Recordings {

  /** Signed linear, 8000 samples of 2 bytes a second. */
  private static final int BYTES_PER_MS = 16;

  private final Database database;
  private final Clients clients;
  private final PostgresNumberBook numbers;
  private final BiFunction<String, UUID, Path> files;

  /** {@code files} tells where the recording of a server's attempt lies on this node. */
  public PostgresRecordings(
      Database database, NumberSeal seal, BiFunction<String, UUID, Path> files) {
    this.database = database;
    this.clients = new Clients(database);
    this.numbers = new PostgresNumberBook(database, seal);
    this.files = files;
  }

  @Override
  public Page<RecordingRow> list(Sight sight, PageRequest page) {
    Cursor cursor = Cursor.newest(page.cursor());
    List<ClientId> seen = clients.in(sight);
    List<RecordingRow> rows =
        database.asSystem(jdbc ->
            jdbc.sql(
                    """
                    select r.*, a.number_index, a.number_sealed, c.name as campaign_name,
                           d.agent
                    from recording r
                      join call_attempt a on a.id = r.attempt_id
                      join campaign c on c.id = r.campaign_id
                      left join disposition d on d.attempt_id = r.attempt_id and d.last
                    where r.client_id = any(:clients) and r.deleted_at is null
                      and (r.started_at, r.attempt_id) < (:at, :id)
                    order by r.started_at desc, r.attempt_id desc limit :limit
                    """)
                .param("clients", Clients.ids(seen))
                .param("at", Row.param(cursor.at()))
                .param("id", cursor.id())
                .param("limit", page.limit() + 1)
                .query((row, _) -> recording(row))
                .list());
    return Page.cut(rows, page.limit(), row -> new Cursor(row.at(), row.id()).text());
  }

  @Override
  public Optional<Path> audio(UUID id, Sight sight) {
    List<ClientId> seen = clients.in(sight);
    return database
        .asSystem(jdbc ->
            jdbc.sql(
                    """
                    select server from recording
                    where attempt_id = :id and client_id = any(:clients)
                      and deleted_at is null
                    """)
                .param("id", id)
                .param("clients", Clients.ids(seen))
                .query(String.class)
                .optional())
        .map(server -> files.apply(server, id))
        .filter(Files::isRegularFile);
  }

  private RecordingRow recording(ResultSet row) throws SQLException {
    return new RecordingRow(
        Row.id(row, "attempt_id"),
        Row.id(row, "attempt_id"),
        Row.at(row, "started_at"),
        row.getLong("bytes") / BYTES_PER_MS,
        Row.text(row, "basis").equals("ALL_PARTY") ? "ALL_PARTY" : "NOTICE",
        Named.of(Row.id(row, "campaign_id"), Row.text(row, "campaign_name")),
        row.getString("agent"),
        numbers.shown(row),
        Row.maybeAt(row, "delete_after"));
  }
}
