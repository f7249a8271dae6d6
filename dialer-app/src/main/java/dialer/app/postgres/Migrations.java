package dialer.app.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables to the version this program was built for; run as the owner, before all else.
 */
public final class Migrations {

  private Migrations() {}

  /** Migrates; throws naming the file when one fails, and refuses a database that is newer. */
  public static void run(DataSource owner) {
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        .load()
        .migrate();
  }
}
