package dialer.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dialer.app.testing.WithDatabase;
import dialer.compliance.call.ClientId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two clients over a pool of one connection: nothing of one is ever seen by the other. */
class DatabaseTest {

  private static final ClientId ADA = ClientId.of("00000000-0000-0000-0000-00000000000a");
  private static final ClientId BRUNO = ClientId.of("00000000-0000-0000-0000-00000000000b");

  @RegisterExtension static WithDatabase data = new WithDatabase();

  private HikariDataSource one;
  private Database database;

  @BeforeEach
  void openAPoolOfOne() {
    data.witness()
        .sql(
            """
            insert into client (id, name, zone) values
              ('%s', 'Ada Ltd', 'America/Chicago'), ('%s', 'Bruno SA', 'Europe/Paris')
            on conflict do nothing
            """
                .formatted(ADA, BRUNO))
        .update();
    one = ConnectionPools.pool(data.url(), "dialer_app", data.password("dialer_app"), 1);
    database = new Database(one, one);
  }

  @AfterEach
  void close() {
    one.close();
  }

  @Test
  void eachClientSeesItselfOnlyOnTheSameConnection() {
    for (int i = 0; i < 3; i++) {
      assertThat(database.of(ADA, DatabaseTest::names)).containsExactly("Ada Ltd");
      assertThat(database.of(BRUNO, DatabaseTest::names)).containsExactly("Bruno SA");
    }
  }

  @Test
  void nobodySeesAnythingOutsideATurnNotEvenAfterOne() {
    database.of(ADA, DatabaseTest::names);
    assertThat(names(JdbcClient.create(one))).isEmpty();
    List<String> seen = database.acrossClients(turn -> names(turn.ofNobody()));
    assertThat(seen).isEmpty();
  }

  @Test
  void theTurnEndsAlsoWhenTheWorkThrows() {
    assertThatThrownBy(() ->
            database.of(
                ADA,
                jdbc -> {
                  names(jdbc);
                  throw new IllegalStateException("broken");
                }))
        .hasMessage("broken");
    assertThat(names(JdbcClient.create(one))).isEmpty();
  }

  @Test
  void oneTransactionTakesClientsInTurn() {
    List<List<String>> seen =
        database.acrossClients(turn -> List.of(names(turn.of(ADA)), names(turn.of(BRUNO))));
    assertThat(seen).containsExactly(List.of("Ada Ltd"), List.of("Bruno SA"));
  }

  @Test
  void aClientCannotWriteForAnother() {
    String sql = "insert into audit_log (client_id, actor, action) values (:client, 'a', 'b')";
    assertThatThrownBy(
            () -> database.of(ADA, jdbc -> jdbc.sql(sql).param("client", BRUNO.value()).update()))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void whatNobodyOwnsOpensNoTurn() {
    var unknown = new Database.Owned("client_of_lead", UUID.fromString(ADA.toString()));
    assertThat(database.of(unknown, DatabaseTest::names)).isEmpty();
  }

  private static List<String> names(JdbcClient jdbc) {
    return jdbc.sql("select name from client order by name").query(String.class).list();
  }
}
