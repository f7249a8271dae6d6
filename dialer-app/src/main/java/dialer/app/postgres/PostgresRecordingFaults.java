package dialer.app.postgres;

import dialer.app.recordings.RecordingFaults;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Faults of recordings as dead letters, each once: the table's key is route and subject. */
public final class PostgresRecordingFaults implements RecordingFaults {

  /** The letters' route. */
  public static final String ROUTE = "recordings";

  /** What this node need not ask the table again. */
  private static final int REMEMBERED = 10_000;

  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Database database;
  private final Json json;

  /** Letters of that database. */
  public PostgresRecordingFaults(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void tell(Fault fault, String server, String file) {
    String subject = fault + " " + server + " " + file;
    if (told.contains(subject)) {
      return;
    }
    Map<String, String> what = Map.of("fault", fault.name(), "server", server, "file", file);
    database.asSystem(jdbc ->
        jdbc.sql(
                """
                insert into dead_letter (route, subject, error, payload)
                values (:route, :subject, :error, :payload::jsonb) on conflict do nothing
                """)
            .param("route", ROUTE)
            .param("subject", subject)
            .param("error", file + " " + fault.words())
            .param("payload", json.write(what))
            .update());
    if (told.size() < REMEMBERED) {
      told.add(subject);
    }
  }
}
