package dialer.asterisk.server;

import dialer.asterisk.template.Rendered;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** This machine's own addresses, which a loopback server must not offer to a browser. */
final class HostAddresses {

  private HostAddresses() {}

  /** One line per IPv4 address that is not loopback: Asterisk then offers the given one instead. */
  static List<Rendered> shownAs(String address) {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
          .map(InetAddress::getHostAddress)
          .sorted()
          .map(each -> new Rendered(each + " => " + address))
          .toList();
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }
}
