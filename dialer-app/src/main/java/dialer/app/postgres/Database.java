package dialer.app.postgres;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.ClientId;
import dialer.compliance.call.LeadId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The dialer's database, seen as two roles: {@code app}, which sees one client at a time, and
 * {@code system}, which crosses clients on the few tables that name it.
 *
 * <p>The current client is set here and nowhere else, inside the transaction and gone with it, so
 * that a pooled connection never carries it on. Thread rule: any thread but a pool's loop; a
 * transaction belongs to the thread that runs it. Error rule: Spring's {@code DataAccessException};
 * nothing was committed then, or, when the connection broke on commit, nobody knows.
 */
public final class Database {

  private final DataSource appSource;
  private final DataSource systemSource;
  private final JdbcClient app;
  private final JdbcClient system;
  private final TransactionTemplate appTransaction;
  private final TransactionTemplate systemTransaction;

  /** Makes it from one pool for each role. */
  public Database(DataSource app, DataSource system) {
    this.appSource = app;
    this.systemSource = system;
    this.app = JdbcClient.create(app);
    this.system = JdbcClient.create(system);
    this.appTransaction = new TransactionTemplate(new JdbcTransactionManager(app));
    this.systemTransaction = new TransactionTemplate(new JdbcTransactionManager(system));
  }

  /** Runs work on one client's rows, in one transaction. */
  public <T> T of(ClientId client, Function<JdbcClient, T> work) {
    return acrossClients(turn -> work.apply(turn.of(client)));
  }

  /** Runs work on the rows of the client that owns what is named, or of nobody if there is none. */
  public <T> T of(Owned owned, Function<JdbcClient, T> work) {
    return acrossClients(turn -> work.apply(turn.of(owned)));
  }

  /**
   * As {@link #of(Owned, Function)}, for work whose statements may each take that long: moving a
   * million rows.
   */
  <T> T patiently(Duration longest, Owned owned, Function<JdbcClient, T> work) {
    return acrossClients(turn -> {
      Connection connection = DataSourceUtils.getConnection(appSource);
      try {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(longest.toMillis()));
      } catch (SQLException e) {
        throw new DataAccessResourceFailureException("the connection takes no time limit", e);
      } finally {
        DataSourceUtils.releaseConnection(connection, appSource);
      }
      return work.apply(turn.of(owned));
    });
  }

  /** Runs work that takes the clients one after the other, in one transaction. */
  public <T> T acrossClients(Function<Turn, T> work) {
    return result(appTransaction.execute(_ -> new Answer<>(work.apply(new Turn(app)))));
  }

  /** Runs a named system task, in one transaction. */
  public <T> T asSystem(Function<JdbcClient, T> work) {
    return result(systemTransaction.execute(_ -> new Answer<>(work.apply(system))));
  }

  /** The pool of the role {@code app}, for COPY. */
  DataSource appSource() {
    return appSource;
  }

  /** The pool of the role {@code system}, for Quartz and the guard's one statement. */
  public DataSource systemSource() {
    return systemSource;
  }

  private static <T> T result(@Nullable Answer<T> answer) {
    if (answer == null) {
      throw new IllegalStateException("a transaction without an answer");
    }
    return answer.value();
  }

  private record Answer<T>(T value) {}

  /** Something that belongs to one client, found by its id. */
  public record Owned(String function, UUID id) {

    static Owned campaign(CampaignId id) {
      return new Owned("client_of_campaign", id.value());
    }

    static Owned lead(LeadId id) {
      return new Owned("client_of_lead", id.value());
    }

    static Owned attempt(AttemptId id) {
      return new Owned("client_of_attempt", id.value());
    }
  }

  /** Whose turn it is within a transaction. */
  public static final class Turn {

    private final JdbcClient jdbc;

    private Turn(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    /** From here on, until the next turn or the end, the rows of that client. */
    public JdbcClient of(ClientId client) {
      return set(":id", client.value());
    }

    /** From here on the rows of the client that owns what is named. */
    public JdbcClient of(Owned owned) {
      return set(owned.function() + "(:id)", owned.id());
    }

    /** Whose it is, if it exists. */
    public Optional<ClientId> clientOf(Owned owned) {
      return jdbc.sql("select " + owned.function() + "(:id)")
          .param("id", owned.id())
          .query(UUID.class)
          .optional()
          .map(ClientId::new);
    }

    /** Tables that belong to no client. */
    public JdbcClient ofNobody() {
      return jdbc;
    }

    private JdbcClient set(String client, UUID id) {
      jdbc.sql("select set_config('app.client', coalesce(" + client + "::text, ''), true)")
          .param("id", id)
          .query(String.class)
          .single();
      return jdbc;
    }
  }
}
