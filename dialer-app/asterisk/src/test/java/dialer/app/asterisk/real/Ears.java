package dialer.app.asterisk.real;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** UDP sockets that count the packets that come, and those among them that hold audible sound. */
final class Ears implements AutoCloseable {

  private static final int RTP_HEADER = 12;
  private static final byte ULAW = 0;

  private final List<DatagramSocket> sockets = new ArrayList<>();
  private final AtomicIntegerArray packets;
  private final AtomicIntegerArray audible;

  /** So many at this address, at ports that are free. */
  Ears(String address, int count) throws IOException {
    packets = new AtomicIntegerArray(count);
    audible = new AtomicIntegerArray(count);
    for (int i = 0; i < count; i++) {
      int ear = i;
      DatagramSocket socket =
          new DatagramSocket(new InetSocketAddress(InetAddress.getByName(address), 0));
      sockets.add(socket);
      Thread.ofVirtual().name("ear").start(() -> listen(ear, socket));
    }
  }

  List<Integer> ports() {
    return sockets.stream().map(DatagramSocket::getLocalPort).toList();
  }

  /** Packets of any kind. */
  int packets(int ear) {
    return packets.get(ear);
  }

  /** RTP packets of G.711 that are not mere silence. */
  int audible(int ear) {
    return audible.get(ear);
  }

  private void listen(int ear, DatagramSocket socket) {
    byte[] buffer = new byte[2048];
    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
    while (!socket.isClosed()) {
      try {
        packet.setLength(buffer.length);
        socket.receive(packet);
        packets.incrementAndGet(ear);
        if (isAudible(buffer, packet.getLength())) {
          audible.incrementAndGet(ear);
        }
      } catch (IOException e) {
        socket.close();
      }
    }
  }

  /** In the µ-law of G.711 seven low bits near all ones are silence. */
  private static boolean isAudible(byte[] packet, int length) {
    if (length <= RTP_HEADER || (packet[1] & 0x7f) != ULAW) {
      return false;
    }
    for (int i = RTP_HEADER; i < length; i++) {
      if ((packet[i] & 0x7f) < 0x60) {
        return true;
      }
    }
    return false;
  }

  /** A second of something audible: 8000 samples of G.711 µ-law. */
  static byte[] buzz() {
    byte[] samples = new byte[8000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i % 40 < 20 ? 0x20 : 0xa0);
    }
    return samples;
  }

  @Override
  public void close() {
    sockets.forEach(DatagramSocket::close);
  }
}
