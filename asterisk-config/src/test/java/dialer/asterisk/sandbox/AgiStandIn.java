package dialer.asterisk.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers FastAGI in the place of the application: variables by path. */
final class AgiStandIn implements AutoCloseable {

  /** What the dialplan asked. */
  record Asked(String path, List<String> arguments) {}

  private final ServerSocket socket;
  private final Map<String, Function<Asked, Map<String, String>>> answers =
      new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  AgiStandIn() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  void answer(String path, Function<Asked, Map<String, String>> variables) {
    answers.put(path, variables);
  }

  List<Asked> asked(String path) {
    return asked.stream().filter(each -> each.path().equals(path)).toList();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket one = socket.accept();
        Thread.ofVirtual().start(() -> serve(one));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket one) {
    try (one) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8));
      Map<String, String> environment = new HashMap<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        String[] pair = line.split(": ", 2);
        environment.put(pair[0], pair.length > 1 ? pair[1] : "");
      }
      answer(one, in, asked(environment));
    } catch (IOException e) {
      // the dialplan has hung up; nothing to tell it any more
      asked.add(new Asked("broken", List.of(String.valueOf(e.getMessage()))));
    }
  }

  private static Asked asked(Map<String, String> environment) {
    return new Asked(
        environment.getOrDefault("agi_network_script", ""),
        List.of(
            environment.getOrDefault("agi_arg_1", ""),
            environment.getOrDefault("agi_arg_2", ""),
            environment.getOrDefault("agi_arg_3", "")));
  }

  private void answer(Socket one, BufferedReader in, Asked question) throws IOException {
    asked.add(question);
    Map<String, String> variables =
        answers.getOrDefault(question.path(), q -> Map.of()).apply(question);
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      String command = "SET VARIABLE " + variable.getKey() + " \"" + variable.getValue() + "\"\n";
      one.getOutputStream().write(command.getBytes(StandardCharsets.UTF_8));
      in.readLine();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
