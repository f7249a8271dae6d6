package dialer.app.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from one that says no. */
final class PostgresFaults {

  private PostgresFaults() {}

  /** Connection lost, server starting or stopping, too many connections, out of disk or memory. */
  static boolean isAway(SQLException e) {
    @Nullable String state = e.getSQLState();
    return state == null
        || state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53")
        || state.startsWith("58")
        || state.equals("25006");
  }
}
