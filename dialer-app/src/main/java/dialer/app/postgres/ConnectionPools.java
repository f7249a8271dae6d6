package dialer.app.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * One connection pool for each role.
 *
 * @param app for work on behalf of one client
 * @param system for named system tasks: guard, journal, bells
 */
public record ConnectionPools(HikariDataSource app, HikariDataSource system)
    implements AutoCloseable {

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
    return new HikariDataSource(config);
  }
}
