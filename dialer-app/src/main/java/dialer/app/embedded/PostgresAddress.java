package dialer.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Where the embedded PostgreSQL listens, and how each role logs in.
 *
 * @param host loopback
 * @param port chosen at start
 * @param secrets the roles' passwords
 */
public record PostgresAddress(String host, int port, ServerSecrets secrets) {

  /** The database that holds the dialer's tables. */
  public static final String DATABASE = "dialer";

  /** The JDBC address of a database on this server; holds no password. */
  public String url(String database) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  /** The password of a role: postgres, dialer_owner, dialer_app, dialer_system, asterisk_sip. */
  public String password(String role) {
    try {
      return secrets.of(role);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return url(DATABASE);
  }
}
