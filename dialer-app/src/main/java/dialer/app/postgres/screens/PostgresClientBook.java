package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.compliance.call.ClientId;
import dialer.ui.manager.ClientBook;
import dialer.ui.security.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Clients as their form shows them. */
public final class PostgresClientBook implements ClientBook {

  private final Database database;

  public PostgresClientBook(Database database) {
    this.database = database;
  }

  @Override
  public List<ClientRow> all(Sight sight) {
    return database.asSystem(jdbc ->
        jdbc.sql("select * from client where :all or id = any(:ids) order by name, id")
            .param("all", sight.all())
            .param("ids", Clients.ids(List.copyOf(sight.clients())))
            .query((row, _) -> client(row))
            .list());
  }

  @Override
  public Optional<ClientRow> find(ClientId id) {
    return database.asSystem(jdbc ->
        jdbc.sql("select * from client where id = :id")
            .param("id", id.value())
            .query((row, _) -> client(row))
            .optional());
  }

  @Override
  public boolean save(ClientRow client) {
    return database.asSystem(jdbc -> {
      boolean taken =
          jdbc.sql("select exists (select from client where name = :name and id <> :id)")
              .param("name", client.name())
              .param("id", client.id())
              .query(Boolean.class)
              .single();
      return !taken
          && jdbc.sql(
                      """
                      insert into client (id, name, kana, call_back, zone)
                      values (:id, :name, :kana, :callBack, :zone)
                      on conflict (id) do update
                        set name = excluded.name, kana = excluded.kana,
                            call_back = excluded.call_back, zone = excluded.zone,
                            version = client.version + 1
                      """)
                  .param("id", client.id())
                  .param("name", client.name())
                  .param("kana", client.kana())
                  .param("callBack", client.callbackNumber())
                  .param("zone", client.zone())
                  .update()
              == 1;
    });
  }

  private static ClientRow client(ResultSet row) throws SQLException {
    return new ClientRow(
        Row.id(row, "id"),
        Row.text(row, "name"),
        row.getString("kana"),
        row.getString("call_back"),
        Row.text(row, "zone"));
  }
}
