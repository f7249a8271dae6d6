package dialer.app.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the database can be reached by each of our roles; asked before anything is started. */
public final class DatabaseReach {

  private static final int SECONDS = 5;
  private static final int LEAST_VERSION = 18;

  private DatabaseReach() {}

  /**
   * One sentence for each problem; empty: all of them can log in. Takes seconds where the server
   * does not answer.
   *
   * @param url JDBC address without user or password
   * @param passwords by role
   */
  public static List<String> problems(String url, Map<String, String> passwords) {
    DriverManager.setLoginTimeout(SECONDS);
    List<String> problems = new ArrayList<>();
    passwords.forEach((role, password) -> {
      try (Connection connection = DriverManager.getConnection(url, role, password)) {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < LEAST_VERSION) {
          problems.add(
              "dialer.database.url: "
                  + url
                  + " is PostgreSQL "
                  + version
                  + "; "
                  + LEAST_VERSION
                  + " or later is needed");
        }
      } catch (SQLException e) {
        problems.add(
            "dialer.database: " + role + " cannot log in at " + url + ": " + e.getMessage());
      }
    });
    return problems.stream().distinct().toList();
  }
}
