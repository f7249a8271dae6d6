package dialer.asterisk.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A plain AMI connection of a test: sends actions, remembers everything that comes. */
final class AmiStandIn implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 30_000;

  private final Socket socket;
  private final List<Map<String, String>> messages = new ArrayList<>();
  private int actions;

  AmiStandIn(int port, String user, String secret) throws IOException, InterruptedException {
    socket = new Socket("127.0.0.1", port);
    Thread.ofVirtual().start(this::read);
    Map<String, String> answer = act("Login", Map.of("Username", user, "Secret", secret));
    if (!"Success".equals(answer.get("Response"))) {
      throw new IOException("log-in of " + user + ": " + answer);
    }
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      in.readLine();
      Map<String, String> message = new HashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isEmpty()) {
          keep(message);
          message = new HashMap<>();
        } else {
          String[] pair = line.split(": ?", 2);
          message.merge(pair[0], pair.length > 1 ? pair[1] : "", (a, b) -> a + "|" + b);
        }
      }
    } catch (IOException e) {
      keep(Map.of("Event", "Closed"));
    }
  }

  private synchronized void keep(Map<String, String> message) {
    messages.add(message);
    notifyAll();
  }

  /** Sends an action and returns its response. */
  Map<String, String> act(String name, Map<String, String> fields)
      throws IOException, InterruptedException {
    String id = "t" + ++actions;
    StringBuilder text = new StringBuilder("Action: " + name + "\r\nActionID: " + id + "\r\n");
    fields.forEach((key, value) -> text.append(key).append(": ").append(value).append("\r\n"));
    socket.getOutputStream().write(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    return await(m -> !m.containsKey("Event") && id.equals(m.get("ActionID")));
  }

  /** Waits for a message, past ones included. */
  synchronized Map<String, String> await(Predicate<Map<String, String>> wanted)
      throws InterruptedException {
    long left = PATIENCE_MILLIS;
    while (true) {
      Optional<Map<String, String>> found = messages.stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      if (left <= 0) {
        throw new AssertionError("nothing of the kind came; last: " + last());
      }
      long before = System.nanoTime();
      wait(left);
      left -= (System.nanoTime() - before) / 1_000_000 + 1;
    }
  }

  /** Waits for one of our own events. */
  Map<String, String> awaitUserEvent(String name, Predicate<Map<String, String>> wanted)
      throws InterruptedException {
    return await(m -> name.equals(m.get("UserEvent")) && wanted.test(m));
  }

  synchronized List<Map<String, String>> all(Predicate<Map<String, String>> wanted) {
    return messages.stream().filter(wanted).toList();
  }

  private List<Map<String, String>> last() {
    return messages.subList(Math.max(0, messages.size() - 5), messages.size());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
