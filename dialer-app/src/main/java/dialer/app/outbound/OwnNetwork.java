package dialer.app.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Whether a hook may lead into this machine and its own network. Link-local addresses, where clouds
 * keep their machines' secrets, are refused in any case.
 *
 * @param allowed for receivers in the operator's own house, and for tries on one machine
 */
public record OwnNetwork(boolean allowed) {

  /** Throws with a sentence if a hook may not be sent there. */
  void refuseUnlessFit(URI address) throws UnknownHostException {
    String host = address.getHost();
    if (host == null || !String.valueOf(address.getScheme()).matches("https?")) {
      throw new IllegalArgumentException("a hook is an http or https address");
    }
    for (InetAddress each : InetAddress.getAllByName(host)) {
      boolean nowhere =
          each.isLinkLocalAddress() || each.isAnyLocalAddress() || each.isMulticastAddress();
      if (nowhere || !allowed && isOwn(each)) {
        throw new IllegalArgumentException("a hook may not lead into this machine's own network");
      }
    }
  }

  private static boolean isOwn(InetAddress address) {
    boolean uniqueLocal =
        address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
    return uniqueLocal || address.isLoopbackAddress() || address.isSiteLocalAddress();
  }
}
