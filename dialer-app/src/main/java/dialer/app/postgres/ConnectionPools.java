package dialer.app.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * One connection pool for each role.
 *
 * @param app for work on behalf of one client
 * @param system for named system tasks: guard, journal, bells
 */
public record ConnectionPools(HikariDataSource app, HikariDataSource system)
    implements AutoCloseable {

  /** So long a statement may take, unless it is named as long work. */
  static final Duration ANSWER = Duration.ofSeconds(30);

  /**
   * Opens both.
   *
   * @param url without user or password
   * @param appPassword of {@code dialer_app}
   * @param systemPassword of {@code dialer_system}
   */
  public static ConnectionPools open(String url, String appPassword, String systemPassword) {
    return new ConnectionPools(
        pool(url, "dialer_app", appPassword, 16), pool(url, "dialer_system", systemPassword, 16));
  }

  @Override
  public void close() {
    app.close();
    system.close();
  }

  static HikariDataSource pool(String url, String role, String password, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(role);
    config.setJdbcUrl(url);
    config.setUsername(role);
    config.setPassword(password);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(Math.min(4, size));
    // No wait for a database that is away: the journal buffers and dialing stops, at once.
    config.setConnectionTimeout(2_000);
    config.setValidationTimeout(1_000);
    config.setInitializationFailTimeout(10_000);
    config.addDataSourceProperty("ApplicationName", role);
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("connectTimeout", "2");
    // A frozen database holds nobody for ever; work that may take longer says so (Database).
    config.addDataSourceProperty("socketTimeout", String.valueOf(ANSWER.toSeconds()));
    return new HikariDataSource(config);
  }
}
