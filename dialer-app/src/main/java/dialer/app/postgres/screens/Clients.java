package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import dialer.compliance.call.ClientId;
import dialer.ui.security.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads that go over every client a person may see, one client at a time. */
final class Clients {

  private final Database database;

  Clients(Database database) {
    this.database = database;
  }

  /** The clients in sight. */
  List<ClientId> in(Sight sight) {
    if (!sight.all()) {
      return List.copyOf(sight.clients());
    }
    return database.asSystem(jdbc ->
        jdbc.sql("select id from client order by id").query(UUID.class).list().stream()
            .map(ClientId::new)
            .toList());
  }

  /** What the read finds for each of them, together. */
  <T> List<T> each(Sight sight, Function<JdbcClient, List<T>> read) {
    List<ClientId> clients = in(sight);
    return database.acrossClients(turn -> {
      List<T> all = new ArrayList<>();
      clients.forEach(client -> all.addAll(read.apply(turn.of(client))));
      return all;
    });
  }

  /** Ids of the clients in sight as a parameter. */
  static UUID[] ids(List<ClientId> clients) {
    return clients.stream().map(ClientId::value).toArray(UUID[]::new);
  }
}
