package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.app.postgres.NumberSeal;
import dialer.app.recordings.RecordingFolders;
import dialer.app.recordings.WavFile;
import dialer.compliance.call.ClientId;
import dialer.ui.compliance.Recordings;
import dialer.ui.security.Sight;
import dialer.ui.wire.Named;
import dialer.ui.wire.Page;
import dialer.ui.wire.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recorded calls by their rows; the sound is a file. */
public final class PostgresRecordings implements Recordings {

  private final Database database;
  private final Clients clients;
  private final PostgresNumberBook numbers;
  private final RecordingFolders folders;

  /** Recordings whose sound lies in those folders. */
  public PostgresRecordings(Database database, NumberSeal seal, RecordingFolders folders) {
    this.database = database;
    this.clients = new Clients(database);
    this.numbers = new PostgresNumberBook(database, seal);
    this.folders = folders;
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
  public Optional<Sound> audio(UUID id, Sight sight) {
    List<ClientId> seen = clients.in(sight);
    return database
        .asSystem(jdbc ->
            jdbc.sql(
                    """
                    select server, started_at, sha256 from recording
                    where attempt_id = :id and client_id = any(:clients)
                      and deleted_at is null
                    """)
                .param("id", id)
                .param("clients", Clients.ids(seen))
                .query((row, _) -> sound(row, id))
                .optional())
        .flatMap(found -> found);
  }

  /** The hash is taken each time: what is heard is what was recorded, or nobody hears it. */
  private Optional<Sound> sound(ResultSet row, UUID id) throws SQLException {
    String hash = Row.text(row, "sha256");
    return folders
        .find(Row.text(row, "server"), id, Row.at(row, "started_at"))
        .map(file -> new Sound(file, hash.equals(hashOf(file))));
  }

  private static String hashOf(Path file) {
    try {
      return WavFile.sha256(file);
    } catch (IOException e) {
      throw new UncheckedIOException("recording " + file.getFileName() + " cannot be read", e);
    }
  }

  private RecordingRow recording(ResultSet row) throws SQLException {
    return new RecordingRow(
        Row.id(row, "attempt_id"),
        Row.id(row, "attempt_id"),
        Row.at(row, "started_at"),
        row.getLong("ms"),
        Row.text(row, "basis").equals("ALL_PARTY") ? "ALL_PARTY" : "NOTICE",
        Named.of(Row.id(row, "campaign_id"), Row.text(row, "campaign_name")),
        row.getString("agent"),
        numbers.shown(row),
        Row.maybeAt(row, "delete_after"));
  }
}
