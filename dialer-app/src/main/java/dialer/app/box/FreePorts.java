package dialer.app.box;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/**
 * Ports that nobody listens on at the moment of asking, so that several boxes can stand side by
 * side.
 */
public final class FreePorts {

  /** How many audio ports one server takes: two for each leg. */
  static final int AUDIO_PORTS = 2000;

  private static final int FIRST_AUDIO = 12_000;
  private static final int AUDIO_BLOCKS = 9;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A free TCP port of that address. */
  public int tcp(String address) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address, 0));
      return socket.getLocalPort();
    }
  }

  /** A free UDP port of that address. */
  int udp(String address) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(address))) {
      return socket.getLocalPort();
    }
  }

  /** The first port of a block below the system's own range; Asterisk passes over those in use. */
  int audio() {
    return FIRST_AUDIO + RANDOM.nextInt(AUDIO_BLOCKS) * AUDIO_PORTS;
  }
}
