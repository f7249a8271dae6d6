package dialer.asterisk.network;

import dialer.asterisk.server.Folders;
import java.nio.file.Path;
import java.util.List;

/**
 * A telephone network on this machine.
 *
 * @param folders where it keeps what
 * @param bind loopback address of its own, such as {@code 127.0.0.3}
 * @param sip UDP port
 * @param rtpFirst first UDP port of audio
 * @param rtpLast last
 * @param servers the Asterisk servers whose calls it takes, each on an address of its own
 * @param shortestTalk seconds of the shortest usual conversation
 * @param longestTalk seconds of the longest
 */
public record NetworkBox(
    Folders folders,
    String bind,
    int sip,
    int rtpFirst,
    int rtpLast,
    List<Served> servers,
    int shortestTalk,
    int longestTalk) {

  /**
   * A server that calls through this network.
   *
   * @param name letters, digits, hyphen
   * @param host its loopback address
   * @param port its SIP port
   */
  public record Served(String name, String host, int port) {}

  public NetworkBox {
    servers = List.copyOf(servers);
    if (!bind.startsWith("127.") || !servers.stream().allMatch(s -> s.host().startsWith("127."))) {
      throw new IllegalArgumentException("the network in a box lives on loopback addresses only");
    }
    if (servers.isEmpty() || shortestTalk < 1 || longestTalk < shortestTalk) {
      throw new IllegalArgumentException("a network needs a server, and talks of 1 s or more");
    }
  }

  /** Its own record of every call leg: see {@link NetworkRecords}. */
  public Path records() {
    return folders.spool().resolve("calls.csv");
  }
}
