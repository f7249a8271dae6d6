package dialer.asterisk.server;

/**
 * The PostgreSQL database in which an agent's log-in is a row. The user may read the three views
 * and nothing else.
 *
 * @param host IPv4 address or host name
 * @param port TCP
 * @param database its name
 * @param user the role that owns nothing
 * @param password its password
 */
public record RealtimeDatabase(
    String host, int port, String database, String user, String password) {

  @Override
  public String toString() {
    return "RealtimeDatabase[" + user + "@" + host + ":" + port + "/" + database + "]";
  }
}
