package dialer.app.camel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A client's system: takes messages on loopback and answers as it is told. */
public final class Crm implements AutoCloseable {

  private final HttpServer server;
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private final AtomicInteger usual = new AtomicInteger(204);

  /** As it came. */
  public record Message(String event, String timestamp, String signature, String body) {}

  /** Listens on a free port. */
  public Crm() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/in", this::take);
    server.createContext("/elsewhere", this::take);
    server.start();
  }

  /** Its address. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
  }

  /** From now on. */
  void answers(int status) {
    usual.set(status);
  }

  /** To that event. */
  void answers(String event, int status) {
    answers.put(event, status);
  }

  /** What came so far. */
  public List<Message> messages() {
    return List.copyOf(messages);
  }

  /** The names of what came so far. */
  public List<String> events() {
    return messages.stream().map(Message::event).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String event = String.valueOf(headers.getFirst("X-Dialer-Event"));
      messages.add(
          new Message(
              event,
              String.valueOf(headers.getFirst("X-Dialer-Timestamp")),
              String.valueOf(headers.getFirst("X-Dialer-Signature")),
              body));
      exchange.getResponseHeaders().set("Location", url().replace("/in", "/elsewhere"));
      exchange.sendResponseHeaders(answers.getOrDefault(event, usual.get()), -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
