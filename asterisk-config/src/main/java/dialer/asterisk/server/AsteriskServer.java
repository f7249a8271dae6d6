package dialer.asterisk.server;

import java.util.List;
import java.util.Optional;

/**
 * All that one Asterisk server must be told.
 *
 * @param name letters, digits, hyphen
 * @param folders where it keeps what
 * @param ports where it listens
 * @param secrets of its two AMI users
 * @param nodes the application nodes it may ask, one to nine, in order
 * @param trunks its carrier routes; a trunk belongs to one server
 * @param phones agents' phones in files; empty where the database holds them
 * @param realtime the database that holds the others
 * @param amiFrom networks that AMI may be reached from, such as {@code 127.0.0.0/8}
 */
public record AsteriskServer(
    String name,
    Folders folders,
    Ports ports,
    AmiSecrets secrets,
    List<ApplicationNode> nodes,
    List<TrunkRoute> trunks,
    List<AgentPhone> phones,
    Optional<RealtimeDatabase> realtime,
    List<String> amiFrom) {

  public AsteriskServer {
    nodes = List.copyOf(nodes);
    trunks = List.copyOf(trunks);
    phones = List.copyOf(phones);
    amiFrom = List.copyOf(amiFrom);
    if (!name.matches("[A-Za-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("server '" + name + "': letters, digits, hyphens only");
    }
    if (nodes.isEmpty() || nodes.size() > 9) {
      throw new IllegalArgumentException("server " + name + ": one to nine application nodes");
    }
    if (trunks.stream().map(TrunkRoute::name).distinct().count() < trunks.size()) {
      throw new IllegalArgumentException("server " + name + ": two trunks of one name");
    }
    if (!amiFrom.stream().allMatch(net -> net.matches("[0-9.]{7,15}/([0-9]|[12][0-9]|3[0-2])"))) {
      throw new IllegalArgumentException("server " + name + ": AMI networks look like 127.0.0.0/8");
    }
    if (amiFrom.contains("0.0.0.0/0")) {
      throw new IllegalArgumentException("server " + name + ": AMI must not be open to everyone");
    }
  }

  /** Whether every call on every trunk stays on this machine. */
  public boolean endsOnLoopback() {
    return trunks.stream().allMatch(TrunkRoute::endsOnLoopback);
  }
}
