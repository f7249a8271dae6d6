package dialer.app.postgres;

import dialer.app.messages.SoundBook;
import dialer.campaigns.message.MessageId;
import dialer.campaigns.message.MessageKind;
import dialer.campaigns.message.SpokenMessage;
import dialer.compliance.call.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Spoken messages as rows, with their sounds. */
public final class PostgresSpokenMessages implements SoundBook {

  private static final String SELECT =
      "select id, client_id, kind, language, text, sound, millis, saved_by, saved_at"
          + " from spoken_message where not removed and ";

  private final Database database;

  /** On that database. */
  public PostgresSpokenMessages(Database database) {
    this.database = database;
  }

  @Override
  public List<SpokenMessage> ofClient(ClientId client) {
    return database.asSystem(jdbc ->
        jdbc.sql(SELECT + "client_id = :client order by saved_at desc, id")
            .param("client", client.value())
            .query((row, _) -> message(row))
            .list());
  }

  @Override
  public Optional<SpokenMessage> find(MessageId id) {
    return database.asSystem(jdbc ->
        jdbc.sql(SELECT + "id = :id")
            .param("id", id.value())
            .query((row, _) -> message(row))
            .optional());
  }

  @Override
  public Optional<byte[]> audio(MessageId id) {
    return database.asSystem(jdbc ->
        jdbc.sql("select wav from spoken_message where id = :id")
            .param("id", id.value())
            .query((row, _) -> Columns.bytes(row, "wav"))
            .optional());
  }

  @Override
  public Set<String> sounds() {
    return new HashSet<>(
        database.asSystem(jdbc ->
            jdbc.sql("select distinct sound from spoken_message").query(String.class).list()));
  }

  @Override
  public Optional<byte[]> sound(String name) {
    return database.asSystem(jdbc ->
        jdbc.sql("select wav from spoken_message where sound = :name limit 1")
            .param("name", name)
            .query((row, _) -> Columns.bytes(row, "wav"))
            .optional());
  }

  @Override
  public void save(SpokenMessage message, byte[] wav) {
    database.of(
        message.client(),
        jdbc ->
            jdbc.sql(
                    """
                    insert into spoken_message
                      (id, client_id, kind, language, text, sound, millis, wav, saved_by, saved_at)
                    values (:id, :client, :kind, :language, :text, :sound, :millis, :wav, :by, :at)
                    on conflict (id) do update
                      set language = excluded.language, text = excluded.text,
                          sound = excluded.sound, millis = excluded.millis, wav = excluded.wav,
                          saved_by = excluded.saved_by, saved_at = excluded.saved_at
                    """)
                .param("id", message.id().value())
                .param("client", message.client().value())
                .param("kind", message.kind().name())
                .param("language", message.language().toLanguageTag())
                .param("text", message.text())
                .param("sound", message.sound().name())
                .param("millis", message.sound().length().toMillis())
                .param("wav", wav)
                .param("by", message.saved().by())
                .param("at", Columns.param(message.saved().at()))
                .update());
  }

  @Override
  public void remove(MessageId id, ClientId client) {
    database.of(
        client,
        jdbc ->
            jdbc.sql("update spoken_message set removed = true where id = :id")
                .param("id", id.value())
                .update());
  }

  private static SpokenMessage message(ResultSet row) throws SQLException {
    return new SpokenMessage(
        new MessageId(Columns.id(row, "id")),
        new ClientId(Columns.id(row, "client_id")),
        MessageKind.valueOf(Columns.text(row, "kind")),
        Locale.forLanguageTag(Columns.text(row, "language")),
        Columns.text(row, "text"),
        new SpokenMessage.Sound(
            Columns.text(row, "sound"), Duration.ofMillis(row.getInt("millis"))),
        new SpokenMessage.Saved(Columns.text(row, "saved_by"), Columns.at(row, "saved_at")));
  }
}
