package dialer.app.postgres;

import dialer.campaigns.importing.HeaderMapping;
import dialer.campaigns.importing.HeaderMappings;
import dialer.compliance.call.ClientId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Mappings people saved, found again by exactly the headers they were saved for. */
public final class PostgresHeaderMappings implements HeaderMappings {

  private final Database database;
  private final Json json;

  public PostgresHeaderMappings(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void save(ClientId client, Set<String> headers, HeaderMapping mapping) {
    database.of(
        client,
        jdbc ->
            jdbc.sql(
                    """
                    insert into header_mapping (client_id, headers, mapping)
                    values (:client, :headers, :mapping::jsonb)
                    on conflict (client_id, headers) do update
                      set mapping = excluded.mapping, saved_at = clock_timestamp()
                    """)
                .param("client", client.value())
                .param("headers", key(headers))
                .param("mapping", json.write(mapping))
                .update());
  }

  @Override
  public Optional<HeaderMapping> find(ClientId client, Set<String> headers) {
    return database.of(
        client,
        jdbc ->
            jdbc.sql("select mapping from header_mapping where headers = :headers")
                .param("headers", key(headers))
                .query((row, _) -> json.read(Columns.text(row, "mapping"), HeaderMapping.class))
                .optional());
  }

  private String key(Set<String> headers) {
    return json.write(new TreeSet<>(headers));
  }
}
