package dialer.core.engine;

/**
 * Names a {@code Trunk}: a carrier route with a channel limit. A trunk belongs to one Asterisk
 * server.
 *
 * @param server the server's name, letters, digits, hyphen
 * @param trunk the endpoint's name on it, letters, digits, hyphen
 */
public record TrunkId(String server, String trunk) {

  public TrunkId {
    if (!server.matches("[A-Za-z0-9-]{1,40}") || !trunk.matches("[A-Za-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("a trunk is named by letters, digits and hyphens");
    }
  }
}
