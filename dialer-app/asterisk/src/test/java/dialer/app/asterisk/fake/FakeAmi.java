package dialer.app.asterisk.fake;

import dialer.app.asterisk.ami.AmiServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A manager interface that does whatever a test wants of it, on a real socket. */
public final class FakeAmi implements AutoCloseable {

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Session> sessions = new CopyOnWriteArrayList<>();

  /** Every action that arrived, except those of logging in and pinging. */
  public final List<Map<String, String>> actions = new CopyOnWriteArrayList<>();

  /** Answers nothing any more, but keeps the connections open. */
  public volatile boolean mute;

  /** Does not answer these actions. */
  public volatile String ignored = "";

  /** What ListCommands names. */
  public volatile String commands = "Originate";

  public volatile String startedAt = "08:00:00";

  public FakeAmi() throws IOException {
    Thread.ofVirtual().start(this::accept);
  }

  public AmiServer server() {
    return AmiServer.of(
        "fake",
        new AmiServer.Address("127.0.0.1", listener.getLocalPort(), false),
        new AmiServer.Account("events", "secret-of-events"),
        new AmiServer.Account("actions", "secret-of-actions"));
  }

  private void accept() {
    try {
      while (true) {
        Session session = new Session(listener.accept());
        sessions.add(session);
        Thread.ofVirtual().start(session);
      }
    } catch (IOException closed) {
      sessions.forEach(Session::cut);
    }
  }

  /** Writes to whoever is logged in as the events user. */
  public void emit(String text) throws IOException {
    emit("events", text.getBytes(StandardCharsets.UTF_8));
  }

  public void emit(String user, byte[] bytes) throws IOException {
    for (Session session : sessions) {
      if (session.user.equals(user) && !session.socket.isClosed()) {
        session.write(bytes);
      }
    }
  }

  /** Closes every connection without a word. */
  public void cutAll() {
    sessions.forEach(Session::cut);
    sessions.clear();
  }

  /** How many connections are logged in. */
  public long loggedIn() {
    return sessions.stream().filter(s -> !s.user.isEmpty() && !s.socket.isClosed()).count();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    cutAll();
  }

  private final class Session implements Runnable {
    private final Socket socket;
    private final OutputStream out;
    private volatile String user = "";

    Session(Socket socket) throws IOException {
      this.socket = socket;
      this.out = socket.getOutputStream();
    }

    synchronized void write(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
    }

    void cut() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void run() {
      try {
        write("Asterisk Call Manager/11.0.0\r\n".getBytes(StandardCharsets.UTF_8));
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        Map<String, String> action = new LinkedHashMap<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (line.isEmpty()) {
            handle(action);
            action = new LinkedHashMap<>();
          } else {
            String[] parts = line.split(": ", 2);
            action.merge(parts[0], parts[1], (one, other) -> one + "|" + other);
          }
        }
      } catch (IOException e) {
        cut();
      }
    }

    private void handle(Map<String, String> action) throws IOException {
      String name = action.get("Action");
      if (!List.of("Challenge", "Login", "Ping", "ListCommands", "CoreStatus").contains(name)) {
        actions.add(action);
      }
      if (mute || ignored.contains(name)) {
        return;
      }
      String fields =
          switch (name) {
            case "Challenge" -> "Challenge: 4711\r\n";
            case "ListCommands" -> commands + ": (Priv: all)\r\n";
            case "CoreStatus" ->
                "CoreStartupDate: 2026-11-21\r\nCoreStartupTime: " + startedAt + "\r\n";
            default -> "Message: fine\r\n";
          };
      if (name.equals("Login")) {
        user = action.get("Username");
      }
      answer(action.get("ActionID"), fields);
    }

    private void answer(String id, String fields) throws IOException {
      write(
          ("Response: Success\r\nActionID: " + id + "\r\n" + fields + "\r\n")
              .getBytes(StandardCharsets.UTF_8));
    }
  }
}
