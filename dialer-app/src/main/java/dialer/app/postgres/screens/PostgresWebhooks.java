package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.app.postgres.NumberSeal;
import dialer.ui.admin.Webhooks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Receivers as rows; their secrets are sealed. */
public final class PostgresWebhooks implements Webhooks {

  private static final String ALL =
      """
      select w.*, (select count(*) from delivery d
                   where d.hook_id = w.id and d.settled_at is null) as waiting
      from webhook w
      """;

  private final Database database;
  private final NumberSeal seal;
  private final Sender sender;

  /** Whoever sends messages. */
  @FunctionalInterface
  public interface Sender {

    /** Sends a signed test message now. */
    TestResult test(String url, String secret);
  }

  public PostgresWebhooks(Database database, NumberSeal seal, Sender sender) {
    this.database = database;
    this.seal = seal;
    this.sender = sender;
  }

  @Override
  public List<Webhook> all() {
    return database.asSystem(jdbc ->
        jdbc.sql(ALL + " order by w.created_at, w.id").query((row, _) -> webhook(row)).list());
  }

  @Override
  public Webhook add(Webhook webhook, String secret) {
    database.asSystem(jdbc ->
        jdbc.sql(
                """
                insert into webhook (id, url, events, client_id, secret_sealed, active)
                values (:id, :url, :events, :client, :secret, :active)
                """)
            .param("id", webhook.id())
            .param("url", webhook.url())
            .param("events", words(webhook.events()))
            .param("client", webhook.client())
            .param("secret", seal.sealText(secret))
            .param("active", webhook.active())
            .update());
    return find(webhook.id()).orElseThrow();
  }

  @Override
  public Optional<Webhook> change(UUID id, String url, Set<EventKind> events, boolean active) {
    database.asSystem(jdbc ->
        jdbc.sql(
                """
                update webhook set url = :url, events = :events, active = :active,
                  failures = 0, rest_until = null
                where id = :id
                """)
            .param("id", id)
            .param("url", url)
            .param("events", words(events))
            .param("active", active)
            .update());
    return find(id);
  }

  @Override
  public boolean remove(UUID id) {
    return database.asSystem(
            jdbc -> jdbc.sql("delete from webhook where id = :id").param("id", id).update())
        == 1;
  }

  @Override
  public Optional<TestResult> test(UUID id) {
    Optional<byte[]> secret =
        database.asSystem(jdbc ->
            jdbc.sql("select secret_sealed from webhook where id = :id")
                .param("id", id)
                .query((row, _) -> Row.bytes(row, "secret_sealed"))
                .optional());
    return find(id).flatMap(w -> secret.map(sealed -> sender.test(w.url(), seal.openText(sealed))));
  }

  private Optional<Webhook> find(UUID id) {
    return database.asSystem(jdbc ->
        jdbc.sql(ALL + " where w.id = :id")
            .param("id", id)
            .query((row, _) -> webhook(row))
            .optional());
  }

  private static String[] words(Set<EventKind> events) {
    return events.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    return new Webhook(
        Row.id(row, "id"),
        Row.text(row, "url"),
        Row.texts(row, "events").stream().map(EventKind::valueOf).collect(Collectors.toSet()),
        Row.maybeId(row, "client_id"),
        row.getBoolean("active"),
        row.getInt("waiting"),
        Row.maybeAt(row, "last_success_at"),
        row.getString("last_error"),
        Row.maybeAt(row, "last_error_at"));
  }
}
