package dialer.asterisk.phone;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The two directions of audio of one call. */
final class AudioStream implements AutoCloseable {

  private static final int HEADER = 12;
  private static final double AUDIBLE = 0.005;

  private final DatagramSocket socket;
  private final int source;
  private @Nullable ScheduledFuture<?> talking;
  private int sent;
  private volatile long heard;
  private volatile long audible;

  AudioStream(String address, int source) throws IOException {
    this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(address), 0));
    this.source = source;
    Thread.ofVirtual().name("robot-phone-ear").start(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  long packetsHeard() {
    return heard;
  }

  long packetsAudible() {
    return audible;
  }

  synchronized void talkTo(SocketAddress far, ScheduledExecutorService clock) {
    if (talking == null) {
      talking = clock.scheduleAtFixedRate(() -> send(far), 0, 20, TimeUnit.MILLISECONDS);
    }
  }

  private void send(SocketAddress far) {
    ByteBuffer packet =
        ByteBuffer.allocate(HEADER + Speech.PACKET)
            .put((byte) 0x80)
            .put((byte) 0)
            .putShort((short) sent)
            .putInt(sent * Speech.PACKET)
            .putInt(source)
            .put(Speech.packet(sent));
    sent++;
    try {
      socket.send(new DatagramPacket(packet.array(), packet.capacity(), far));
    } catch (IOException e) {
      close();
    }
  }

  private void listen() {
    byte[] buffer = new byte[2048];
    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
    while (!socket.isClosed()) {
      try {
        packet.setLength(buffer.length);
        socket.receive(packet);
        heard++;
        if (Speech.loudness(buffer, HEADER, packet.getLength()) > AUDIBLE) {
          audible++;
        }
      } catch (IOException e) {
        close();
      }
    }
  }

  @Override
  public synchronized void close() {
    if (talking != null) {
      talking.cancel(false);
    }
    socket.close();
  }
}
