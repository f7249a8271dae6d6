package dialer.app.testing;

import dialer.app.embedded.PostgresAddress;
import dialer.app.postgres.ConnectionPools;
import dialer.app.postgres.Database;
import dialer.app.postgres.Migrations;
import dialer.app.postgres.NumberKeys;
import dialer.app.postgres.NumberSeal;
import java.util.Arrays;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A migrated database for one test class: {@code @RegisterExtension static WithDatabase data = new
 * WithDatabase()}.
 */
public final class WithDatabase implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

  private TestServers servers;
  private PostgresAddress address;
  private String url;
  private ConnectionPools pools;
  private Database database;

  @Override
  public void beforeAll(ExtensionContext context) {
    servers = TestServers.of(context);
    open(servers.address(), servers.newDatabase());
  }

  /** The dialer's own database on a server that the test runs, and kills, itself. */
  public static WithDatabase on(PostgresAddress address) {
    WithDatabase data = new WithDatabase();
    data.open(address, address.url(PostgresAddress.DATABASE));
    Migrations.run(data.as("dialer_owner"));
    return data;
  }

  private void open(PostgresAddress at, String jdbc) {
    address = at;
    url = jdbc;
    pools = ConnectionPools.open(url, password("dialer_app"), password("dialer_system"));
    database = new Database(pools.app(), pools.system());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    pools.close();
  }

  /** The servers behind it. */
  public TestServers servers() {
    return servers;
  }

  /** The database as the application sees it. */
  public Database database() {
    return database;
  }

  /** Its JDBC address. */
  public String url() {
    return url;
  }

  /** A role's password. */
  public String password(String role) {
    return address.password(role);
  }

  /** Connections as any role, without a pool. */
  public DataSource as(String role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(role);
    source.setPassword(password(role));
    return source;
  }

  /** Everything, past all walls: what a test looks at afterwards. */
  public JdbcClient witness() {
    return JdbcClient.create(as("postgres"));
  }

  /** A seal whose keys are known to the tests. */
  public NumberSeal seal() {
    byte[] seal = new byte[32];
    byte[] index = new byte[32];
    Arrays.fill(seal, (byte) 1);
    Arrays.fill(index, (byte) 2);
    return new NumberSeal(new NumberKeys(seal, index));
  }
}
