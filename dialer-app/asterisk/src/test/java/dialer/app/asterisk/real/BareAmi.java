package dialer.app.asterisk.real;

import dialer.app.asterisk.ami.AmiServer;
import dialer.compliance.call.AttemptId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The barest client there can be: writes originates and looks for the guard's report. */
final class BareAmi implements AutoCloseable {

  final Map<String, Long> ended = new ConcurrentHashMap<>();
  private final Socket actions;
  private final Socket events;

  BareAmi(AmiServer server) throws IOException {
    actions = logIn(server, server.actions());
    events = logIn(server, server.events());
    Thread.ofPlatform().daemon().start(() -> read(events));
    Thread.ofPlatform().daemon().start(() -> read(actions));
  }

  private static Socket logIn(AmiServer server, AmiServer.Account account) throws IOException {
    Socket socket = new Socket(server.address().host(), server.address().port());
    socket.setTcpNoDelay(true);
    write(
        socket,
        "Action: Login\r\nUsername: %s\r\nSecret: %s\r\n\r\n"
            .formatted(account.user(), account.secret()));
    return socket;
  }

  void originate(AttemptId id) throws IOException {
    write(
        actions,
        """
        Action: Originate
        ActionID: %s
        Channel: Local/s@dial-guard/n
        ChannelId: %s
        OtherChannelId: %s;2
        Context: callee
        Exten: s
        Priority: 1
        Timeout: 150000
        Async: true
        Variable: __ATTEMPT=%s
        Variable: __NODE=1

        """
            .formatted(id, id, id, id)
            .replace("\n", "\r\n"));
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void read(Socket socket) {
    try {
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
      boolean report = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        report = !line.isEmpty() && (report || line.equals("UserEvent: DialEnded"));
        if (report && line.startsWith("Attempt: ")) {
          ended.put(line.substring(9), System.nanoTime());
        }
      }
    } catch (IOException closed) {
      ended.putIfAbsent("closed", System.nanoTime());
    }
  }

  @Override
  public void close() throws IOException {
    actions.close();
    events.close();
  }
}
