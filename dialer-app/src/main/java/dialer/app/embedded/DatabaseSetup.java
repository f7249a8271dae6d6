package dialer.app.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What a database administrator does once by hand on an external server: the roles with their
 * passwords, and an empty database that belongs to the owner. Repeating it changes nothing.
 */
final class DatabaseSetup {

  private static final List<String> ROLES =
      List.of("dialer_owner", "dialer_app", "dialer_system", "asterisk_sip");

  private DatabaseSetup() {}

  static void run(PostgresAddress address) throws IOException {
    try (Connection connection = superuser(address);
        Statement statement = connection.createStatement()) {
      for (String role : ROLES) {
        ensureRole(statement, role, address.password(role));
      }
      if (!exists(statement, "pg_database where datname = '" + PostgresAddress.DATABASE + "'")) {
        statement.execute("create database " + PostgresAddress.DATABASE + " owner dialer_owner");
      }
      statement.execute("alter role asterisk_sip set search_path = sip");
    } catch (SQLException e) {
      throw new IOException("cannot prepare the database on " + address, e);
    }
  }

  private static Connection superuser(PostgresAddress address) throws SQLException {
    return DriverManager.getConnection(
        address.url("postgres"), "postgres", address.password("postgres"));
  }

  private static void ensureRole(Statement statement, String role, String password)
      throws SQLException {
    String verb = exists(statement, "pg_roles where rolname = '" + role + "'") ? "alter" : "create";
    statement.execute(verb + " role " + role + " login password '" + password + "'");
  }

  private static boolean exists(Statement statement, String what) throws SQLException {
    try (ResultSet found = statement.executeQuery("select 1 from " + what)) {
      return found.next();
    }
  }
}
