package dialer.app.postgres;

import dialer.app.intake.FileTurns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Turns as advisory locks of a session: the server takes them back when the connection of a killed
 * node breaks.
 */
public final class PostgresFileTurns implements FileTurns {

  private static final String TAKE = "select pg_try_advisory_lock(hashtextextended(?, 20261122))";
  private static final String GIVE = "select pg_advisory_unlock(hashtextextended(?, 20261122))";

  private final Database database;

  public PostgresFileTurns(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Turn> take(String key) {
    try {
      Connection connection = database.systemSource().getConnection();
      if (ask(connection, TAKE, key)) {
        return Optional.of(() -> give(connection, key));
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("a file's turn could not be taken", e);
    }
  }

  /** A connection that broke has given its turn back already. */
  private static void give(Connection connection, String key) {
    try (connection) {
      ask(connection, GIVE, key);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("a file's turn could not be given back", e);
    }
  }

  private static boolean ask(Connection connection, String sql, String key) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, key);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }
}
