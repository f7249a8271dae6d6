package dialer.app.testing;

import dialer.app.embedded.EmbeddedServers;
import dialer.app.embedded.PostgresAddress;
import dialer.app.postgres.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One real PostgreSQL and Redis for all test classes of this process. Each class gets a database of
 * its own, copied from a migrated template in well under a second. Stopped when the last test ends.
 */
public final class TestServers implements AutoCloseable {

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(TestServers.class);
  private static final String TEMPLATE = "dialer_template";

  private final EmbeddedServers servers;
  private final AtomicInteger made = new AtomicInteger();

  private TestServers() {
    try {
      Path folder = Files.createTempDirectory("dialer-test-");
      servers = EmbeddedServers.start(folder, EmbeddedServers.defaultCache());
      makeTemplate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The servers of this test run, started on first use. */
  public static TestServers of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .computeIfAbsent(TestServers.class, _ -> new TestServers(), TestServers.class);
  }

  /** The embedded servers. */
  public EmbeddedServers servers() {
    return servers;
  }

  /** A fresh, migrated database; answers its JDBC address. */
  public synchronized String newDatabase() {
    String name = "test_" + made.incrementAndGet();
    execute("create database " + name + " template " + TEMPLATE + " owner dialer_owner");
    return address().url(name);
  }

  /** Where PostgreSQL listens. */
  public PostgresAddress address() {
    return servers.postgres().address();
  }

  private void makeTemplate() {
    execute("create database " + TEMPLATE + " owner dialer_owner");
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(address().url(TEMPLATE));
    owner.setUser("dialer_owner");
    owner.setPassword(address().password("dialer_owner"));
    Migrations.run(owner);
  }

  private void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                address().url("postgres"), "postgres", address().password("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() throws IOException {
    servers.close();
  }
}
