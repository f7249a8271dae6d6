package dialer.app.postgres.screens;

import dialer.app.postgres.Database;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** How the imports of the whole house stand. */
public final class PostgresImportHealth {

  private static final Duration SILENT = Duration.ofMinutes(5);

  private final Database database;

  public PostgresImportHealth(Database database) {
    this.database = database;
  }

  /**
   * Imports under way.
   *
   * @param running those that are read or moved
   * @param silent those among them that have not moved for five minutes
   */
  public record Imports(int running, int silent) {}

  /** Counts them; empty while the database is away. */
  public Optional<Imports> look() {
    try {
      return Optional.of(
          database.asSystem(jdbc ->
              jdbc.sql(
                      """
                      select count(*) as running,
                             count(*) filter (where touched_at <
                               clock_timestamp() - make_interval(secs => :silent)) as silent
                      from import_job where stage in ('READING', 'MOVING')
                      """)
                  .param("silent", (double) SILENT.toSeconds())
                  .query((row, _) -> new Imports(row.getInt("running"), row.getInt("silent")))
                  .single()));
    } catch (DataAccessException | TransactionException away) {
      return Optional.empty();
    }
  }
}
