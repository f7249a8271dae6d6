package dialer.asterisk.server;

/**
 * Where one application node answers FastAGI. Its position in the server's list, from 1, is the
 * number that an Originate names.
 *
 * @param host IPv4 address or host name
 * @param port TCP
 */
public record ApplicationNode(String host, int port) {

  public ApplicationNode {
    if (!host.matches("[A-Za-z0-9.-]{1,253}") || port < 1 || port > 65535) {
      throw new IllegalArgumentException("'" + host + ":" + port + "' is not an address");
    }
  }

  /** The address as the dialplan uses it. */
  public String uri() {
    return "agi://" + host + ":" + port;
  }
}
