package dialer.asterisk.sandbox;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Ports that nobody uses at the moment of asking. Somebody may take one before it is used: whoever
 * starts a server on it must be ready to ask again.
 */
public final class FreePorts {

  private FreePorts() {}

  /** A TCP port free on an address. */
  public static int tcp(String address) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
      return socket.getLocalPort();
    }
  }

  /** A UDP port free on an address. */
  public static int udp(String address) throws IOException {
    try (DatagramSocket socket =
        new DatagramSocket(new InetSocketAddress(InetAddress.getByName(address), 0))) {
      return socket.getLocalPort();
    }
  }
}
