package dialer.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which Asterisk servers can be used, and which are being reconciled.
 *
 * <p>A server is away until {@code TelephonyBack}, and takes calls only after it has been
 * reconciled.
 */
final class ServerBook {

  /**
   * Asking a server for everything is dear: not more often than this for a single doubtful call.
   */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** Whether a server can be used. */
  enum Reach {
    AWAY,
    /** Reached, but what lives on it is not known yet. */
    RECONCILING,
    UP
  }

  private record Server(Reach reach, Optional<Instant> asked, boolean wanted) {}

  private final Map<String, Server> servers = new LinkedHashMap<>();
  private final Orders orders;

  ServerBook(Orders orders) {
    this.orders = orders;
  }

  Reach reach(String server) {
    return get(server).reach();
  }

  boolean isUp(String server) {
    return reach(server) == Reach.UP;
  }

  private Server get(String server) {
    return servers.getOrDefault(server, new Server(Reach.AWAY, Optional.empty(), false));
  }

  void lost(String server) {
    servers.put(server, new Server(Reach.AWAY, Optional.empty(), false));
  }

  /** Nothing is placed on the server until it has told what lives on it. */
  void reconcile(String server, Instant now) {
    servers.put(server, new Server(Reach.RECONCILING, Optional.of(now), false));
    orders.work(new PoolCommand.Reconcile(server));
  }

  /** Everything that is reached is reconciled. */
  void reconcileAll(Instant now) {
    servers.keySet().stream()
        .filter(server -> reach(server) != Reach.AWAY)
        .toList()
        .forEach(server -> reconcile(server, now));
  }

  /** A single call is in doubt: ask, while placing goes on. */
  void ask(String server, Instant now) {
    Server known = get(server);
    if (known.reach() == Reach.UP) {
      servers.put(server, new Server(Reach.UP, known.asked(), true));
      passDeadlines(now);
    }
  }

  void told(String server) {
    Server known = get(server);
    if (known.reach() != Reach.AWAY) {
      servers.put(server, new Server(Reach.UP, known.asked(), known.wanted()));
    }
  }

  /** Asks where a question waits, and again where the answer has not come. */
  void passDeadlines(Instant now) {
    servers.entrySet().stream()
        .filter(entry -> due(entry.getValue()).filter(at -> !at.isAfter(now)).isPresent())
        .toList()
        .forEach(entry -> {
          Reach reach = entry.getValue().reach();
          servers.put(entry.getKey(), new Server(reach, Optional.of(now), false));
          orders.work(new PoolCommand.Reconcile(entry.getKey()));
        });
  }

  private static Optional<Instant> due(Server server) {
    Instant next = server.asked().map(at -> at.plus(PAUSE)).orElse(Instant.EPOCH);
    return switch (server.reach()) {
      case AWAY -> Optional.empty();
      case RECONCILING -> Optional.of(next);
      case UP -> server.wanted() ? Optional.of(next) : Optional.empty();
    };
  }

  Optional<Instant> nextDeadline() {
    return servers.values().stream().flatMap(s -> due(s).stream()).min(Instant::compareTo);
  }
}
