package dialer.app.postgres;

import dialer.app.intake.Letters;
import java.util.Map;

/** Dead letters of one route, written as rows. */
public final class PostgresLetters implements Letters {

  private final Database database;
  private final Json json;
  private final String route;

  /** Writes in the name of that route. */
  public PostgresLetters(Database database, Json json, String route) {
    this.database = database;
    this.json = json;
    this.route = route;
  }

  @Override
  public void write(String subject, String error, Map<String, String> payload) {
    database.asSystem(jdbc ->
        jdbc.sql(
                """
                insert into dead_letter (route, subject, error, payload)
                values (:route, :subject, :error, :payload::jsonb)
                on conflict (route, subject) do update
                  set error = excluded.error, payload = excluded.payload, settled_at = null,
                      settled_by = null, failed_at = clock_timestamp(),
                      tries = dead_letter.tries + 1
                """)
            .param("route", route)
            .param("subject", subject)
            .param("error", error)
            .param("payload", json.write(payload))
            .update());
  }
}
