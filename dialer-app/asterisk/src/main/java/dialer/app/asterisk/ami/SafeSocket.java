package dialer.app.asterisk.ami;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/**
 * The library's socket, replaced: gives it whole, cleaned packets only, in bounded memory, and ends
 * when nothing was read for the given time.
 */
class SafeSocket implements SocketConnectionFacade {

  /** A packet of more lines is no packet of Asterisk's. */
  private static final int MAX_LINES = 512;

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final String GREETING = "Asterisk Call Manager/";

  private final Socket socket;
  private final LineReader in;
  private final OutputStream out;
  private final PacketFilter filter;
  private final AmiMeters meters;
  private final Queue<String> ready = new ArrayDeque<>();

  SafeSocket(AmiServer server, PacketFilter filter, AmiMeters meters) throws IOException {
    this.socket = server.tls().createSocket();
    this.filter = filter;
    this.meters = meters;
    try {
      socket.setTcpNoDelay(true);
      checkName(socket);
      socket.setSoTimeout(Math.toIntExact(server.silence().toMillis()));
      socket.connect(
          new InetSocketAddress(server.address().host(), server.address().port()),
          Math.toIntExact(CONNECT.toMillis()));
      this.in = new LineReader(socket.getInputStream());
      this.out = socket.getOutputStream();
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Encryption without knowing to whom would only look safe. */
  private static void checkName(Socket socket) {
    if (socket instanceof SSLSocket encrypted) {
      SSLParameters parameters = encrypted.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      encrypted.setSSLParameters(parameters);
    }
  }

  @Override
  public @Nullable String readLine() throws IOException {
    while (ready.isEmpty()) {
      if (!readPacket()) {
        return null;
      }
    }
    return ready.remove();
  }

  private boolean readPacket() throws IOException {
    List<String> packet = new ArrayList<>();
    boolean whole = true;
    for (String line = in.next(); line != null; line = in.next()) {
      whole &= !in.wasCut() && packet.size() < MAX_LINES;
      if (line.startsWith(GREETING)) {
        ready.add(line);
        return true;
      }
      if (line.isEmpty()) {
        deliver(whole ? packet : List.of(), whole);
        return true;
      }
      if (whole) {
        packet.add(line);
      }
    }
    return false;
  }

  private void deliver(List<String> packet, boolean whole) {
    if (whole) {
      ready.addAll(filter.clean(packet));
    } else {
      meters.poisoned();
    }
  }

  @Override
  public void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  @Override
  public boolean isConnected() {
    return socket.isConnected();
  }

  @Override
  public InetAddress getLocalAddress() {
    return socket.getLocalAddress();
  }

  @Override
  public int getLocalPort() {
    return socket.getLocalPort();
  }

  @Override
  public InetAddress getRemoteAddress() {
    return socket.getInetAddress();
  }

  @Override
  public int getRemotePort() {
    return socket.getPort();
  }
}
