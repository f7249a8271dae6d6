package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dialer.app.testing.WithDatabase;
import dialer.compliance.call.CampaignId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A database that takes a statement and never answers does not hold its caller for ever. */
class FrozenDatabaseTest {

  @RegisterExtension static final WithDatabase data = new WithDatabase();

  private HikariDataSource one;
  private Database database;

  @BeforeEach
  void hurried() {
    one =
        ConnectionPools.pool(
            data.url() + (data.url().contains("?") ? "&" : "?") + "socketTimeout=1",
            "dialer_app",
            data.password("dialer_app"),
            1);
    database = new Database(one, one);
  }

  @AfterEach
  void close() {
    one.close();
  }

  @Test
  void everyPoolHasATimeLimit() {
    try (HikariDataSource usual =
        ConnectionPools.pool(data.url(), "dialer_app", data.password("dialer_app"), 1)) {
      assertThat(usual.getDataSourceProperties())
          .containsEntry("socketTimeout", String.valueOf(ConnectionPools.ANSWER.toSeconds()));
    }
  }

  @Test
  void longStatementIsGivenUpUnlessItIsLongWork() {
    Database.Owned owned = Database.Owned.campaign(new CampaignId(Stage.uuid()));
    assertThatThrownBy(() -> database.of(owned, FrozenDatabaseTest::sleep))
        .isInstanceOfAny(DataAccessException.class, TransactionException.class);
    assertThat(database.patiently(Duration.ofSeconds(60), owned, FrozenDatabaseTest::sleep))
        .isEqualTo(1);
    assertThatThrownBy(() -> database.of(owned, FrozenDatabaseTest::sleep))
        .as("the longer limit goes with its transaction")
        .isInstanceOfAny(DataAccessException.class, TransactionException.class);
  }

  private static int sleep(org.springframework.jdbc.core.simple.JdbcClient jdbc) {
    return jdbc.sql("select 1 from pg_sleep(3)").query(Integer.class).single();
  }
}
