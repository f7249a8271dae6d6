package dialer.asterisk.server;

import java.util.List;
import java.util.Optional;

/**
 * A {@code Trunk} as Asterisk knows it: a carrier route with a channel limit.
 *
 * @param name letters, digits, hyphen
 * @param host the carrier's IPv4 address or host name
 * @param port the carrier's SIP port, UDP
 * @param channels most simultaneous calls, 1 to 10000; the dialplan refuses more
 * @param callsPerSecond most new calls per second, 0.1 to 1000; kept by the application
 * @param prefixes countries or areas that may be dialed, such as {@code +81}; empty: any
 * @param plus whether the carrier wants the plus sign before the number
 * @param logIn user and secret where the carrier asks for them
 */
public record TrunkRoute(
    String name,
    String host,
    int port,
    int channels,
    double callsPerSecond,
    List<String> prefixes,
    boolean plus,
    Optional<LogIn> logIn) {

  /** User and secret that a carrier has given. */
  public record LogIn(String user, String secret) {
    @Override
    public String toString() {
      return "LogIn[" + user + "]";
    }
  }

  public TrunkRoute {
    prefixes = List.copyOf(prefixes);
    if (!name.matches("[A-Za-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("trunk '" + name + "': letters, digits, hyphens only");
    }
    if (!host.matches("[A-Za-z0-9.-]{1,253}") || port < 1 || port > 65535) {
      throw new IllegalArgumentException(
          "trunk " + name + ": no address '" + host + ":" + port + "'");
    }
    if (channels < 1 || channels > 10_000) {
      throw new IllegalArgumentException("trunk " + name + ": channels must be 1 to 10000");
    }
    if (!(callsPerSecond >= 0.1 && callsPerSecond <= 1000)) {
      throw new IllegalArgumentException("trunk " + name + ": calls per second 0.1 to 1000");
    }
    if (!prefixes.stream().allMatch(prefix -> prefix.matches("\\+[1-9][0-9]{0,9}"))) {
      throw new IllegalArgumentException("trunk " + name + ": a prefix looks like +81");
    }
  }

  /** A route without log-in, prefixes or special wishes, for ten new calls per second. */
  public static TrunkRoute plain(String name, String host, int port, int channels) {
    return new TrunkRoute(name, host, port, channels, 10, List.of(), true, Optional.empty());
  }

  /** The same route for another number of new calls per second. */
  public TrunkRoute withCallsPerSecond(double most) {
    return new TrunkRoute(name, host, port, channels, most, prefixes, plus, logIn);
  }

  /** Whether calls on it cannot leave this machine. */
  public boolean endsOnLoopback() {
    return host.matches("127(\\.[0-9]{1,3}){3}");
  }
}
