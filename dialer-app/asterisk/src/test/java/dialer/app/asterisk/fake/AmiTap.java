package dialer.app.asterisk.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sits between the dialer and a real manager interface: writes down, swallows, cuts. */
public final class AmiTap implements AutoCloseable {

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int target;
  private final List<Line> lines = new CopyOnWriteArrayList<>();

  /** Everything that arrives is swallowed, in both directions; the connections stay open. */
  public volatile boolean blackHole;

  public AmiTap(int target) throws IOException {
    this.target = target;
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        connect(listener.accept());
      }
    } catch (IOException closed) {
      cutAll();
    }
  }

  private void connect(Socket client) throws IOException {
    try {
      Line line = new Line(client);
      lines.add(line);
      line.pump(line.client, line.server, line.sent);
      line.pump(line.server, line.client, line.received);
    } catch (ConnectException away) {
      client.close();
    }
  }

  public void cutAll() {
    lines.forEach(Line::cut);
  }

  /** All actions that any connection sent, whole packets, in order of connections. */
  public List<String> actions() {
    return lines.stream()
        .flatMap(line -> Arrays.stream(text(line.sent).split("\r\n\r\n")))
        .filter(packet -> packet.startsWith("Action:"))
        .toList();
  }

  /** Everything the connections of this user received so far. */
  public String received(String user) {
    StringBuilder all = new StringBuilder();
    for (Line line : lines) {
      if (text(line.sent).contains("Username: " + user + "\r\n")) {
        all.append(text(line.received));
      }
    }
    return all.toString();
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    listener.close();
    cutAll();
  }

  private final class Line {
    private final Socket client;
    private final Socket server;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    Line(Socket client) throws IOException {
      this.client = client;
      this.server = new Socket(InetAddress.getLoopbackAddress(), target);
    }

    void pump(Socket from, Socket to, ByteArrayOutputStream copy) {
      Thread.ofPlatform().daemon().start(() -> copyAll(from, to, copy));
    }

    private void copyAll(Socket from, Socket to, ByteArrayOutputStream copy) {
      byte[] buffer = new byte[8_192];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          if (!blackHole) {
            copy.write(buffer, 0, n);
            out.write(buffer, 0, n);
            out.flush();
          }
        }
      } catch (IOException e) {
        // closed by one side or by the test
      }
      cut();
    }

    void cut() {
      try {
        client.close();
        server.close();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}
