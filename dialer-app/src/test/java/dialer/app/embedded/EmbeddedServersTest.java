package dialer.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {

  /** One folder for all: making a new cluster takes seconds, and each test leaves it stopped. */
  @TempDir static Path folder;

  @Test
  void keepsRowsOverAStopAndLeavesNothingRunning() throws Exception {
    long postmaster;
    long redis;
    try (EmbeddedServers servers = start()) {
      postmaster = servers.postgres().pid();
      redis = servers.redis().pid();
      insert(servers);
    }
    assertThat(ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(ProcessHandle.of(redis).filter(ProcessHandle::isAlive)).isEmpty();
    try (EmbeddedServers servers = start()) {
      assertThat(count(servers)).isEqualTo(1);
    }
  }

  @Test
  void isDurable() throws Exception {
    try (EmbeddedServers servers = start();
        Connection connection = owner(servers)) {
      assertThat(setting(connection, "fsync")).isEqualTo("on");
      assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void recoversAllRowsAfterThePostmasterWasKilled() throws Exception {
    EmbeddedServers servers = start();
    insert(servers);
    kill(servers.postgres().pid());
    servers.close();
    try (EmbeddedServers again = start()) {
      assertThat(count(again)).isEqualTo(1);
    }
  }

  @Test
  void adoptsTheServersOfADialerThatWasKilled() throws Exception {
    ServerSecrets secrets = new ServerSecrets(folder.resolve("servers.secret"));
    Path home = folder.toRealPath();
    EmbeddedPostgres orphan = EmbeddedPostgres.start(home, EmbeddedServers.defaultCache(), secrets);
    EmbeddedRedis lost = EmbeddedRedis.start(home, EmbeddedServers.defaultCache(), secrets);
    try (EmbeddedServers servers = start()) {
      assertThat(servers.postgres().pid()).isEqualTo(orphan.pid());
      assertThat(servers.redis().pid()).isNotEqualTo(lost.pid());
      assertThat(ProcessHandle.of(lost.pid()).filter(ProcessHandle::isAlive)).isEmpty();
      insert(servers);
      assertThat(count(servers)).isEqualTo(1);
    }
    assertThat(ProcessHandle.of(orphan.pid()).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void refusesAFolderThatIsInUse() throws Exception {
    try (EmbeddedServers servers = start()) {
      assertThat(servers.redis().pid()).isPositive();
      assertThatThrownBy(this::start)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in use");
    }
  }

  @Test
  void keepsPasswordsFromOtherUsersAndOutOfTheProcessList() throws Exception {
    try (EmbeddedServers servers = start()) {
      for (String file : new String[] {"servers.secret", "redis.conf"}) {
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
            .isEqualTo("rw-------");
      }
      String line = Files.readString(Path.of("/proc/" + servers.redis().pid() + "/cmdline"));
      assertThat(line).doesNotContain(servers.redis().address().password());
      assertThat(servers.redis().address().toString())
          .doesNotContain(servers.redis().address().password());
    }
  }

  private EmbeddedServers start() throws IOException {
    return EmbeddedServers.start(folder, EmbeddedServers.defaultCache());
  }

  private static void kill(long pid) throws Exception {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);
  }

  private static Connection owner(EmbeddedServers servers) throws SQLException {
    PostgresAddress address = servers.postgres().address();
    return DriverManager.getConnection(
        address.url(PostgresAddress.DATABASE), "dialer_owner", address.password("dialer_owner"));
  }

  private static void insert(EmbeddedServers servers) throws SQLException {
    try (Connection connection = owner(servers);
        var statement = connection.createStatement()) {
      statement.execute("drop table if exists kept");
      statement.execute("create table kept (n int)");
      statement.execute("insert into kept values (1)");
    }
  }

  private static int count(EmbeddedServers servers) throws SQLException {
    try (Connection connection = owner(servers);
        ResultSet rows = connection.createStatement().executeQuery("select count(*) from kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static String setting(Connection connection, String name) throws SQLException {
    try (ResultSet rows = connection.createStatement().executeQuery("show " + name)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void aFolderThatIsNotOursIsNeverRemoved(@TempDir Path home) throws IOException {
    Path letters = Files.createFile(home.resolve("letters.txt"));
    assertThatThrownBy(() -> EmbeddedServers.remove(home, home.resolve("data")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was not made by the dialer");
    assertThat(letters).exists();
    EmbeddedServers.remove(home.resolve("absent"), home.resolve("absent/data"));
  }
}
