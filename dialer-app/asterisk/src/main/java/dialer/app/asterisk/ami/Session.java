package dialer.app.asterisk.ami;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One life of a link: both connections, checked, watched until the first sign of death. */
final class Session implements AutoCloseable {

  private static final Duration PING_EVERY = Duration.ofSeconds(1);
  private static final Duration DEAD_AFTER = Duration.ofSeconds(3);
  private static final Duration STEP = Duration.ofMillis(250);

  /** What neither of our users may do: each would be a way around the guard. */
  private static final Set<String> DANGEROUS =
      Set.of("command", "getconfig", "updateconfig", "dbput", "agi", "moduleload");

  private final AmiServer server;
  private final Heart events;
  private final Heart actions;
  private final LinkedBlockingQueue<String> ends = new LinkedBlockingQueue<>();

  /** Logs both users in and checks their rights; throws a sentence that an operator can act on. */
  Session(AmiServer server, EventQueue queue, LegList lists, SafeConnection.Tools tools)
      throws IOException {
    this.server = server;
    this.events = new Heart(open(server.events(), new EventSide(queue), tools));
    try {
      this.actions = new Heart(open(server.actions(), new ActionSide(lists), tools));
      refuseDangerousRights(events.connection, server.events());
      refuseDangerousRights(actions.connection, server.actions());
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private SafeConnection open(
      AmiServer.Account account, SafeConnection.Listener listener, SafeConnection.Tools tools)
      throws IOException {
    return SafeConnection.open(server, account, listener, tools);
  }

  CompletableFuture<Answer> send(SafeAction action, Duration within) {
    return actions.connection.send(action, within);
  }

  /** When Asterisk was started, as it says itself. */
  String startedAt() throws IOException {
    Map<String, String> status = ask(actions.connection, ActionKind.CORE_STATUS);
    return status.get("corestartupdate") + " " + status.get("corestartuptime");
  }

  /** Returns when the session has died, saying why. */
  String watch() throws InterruptedException {
    while (true) {
      String end = ends.poll(STEP.toMillis(), TimeUnit.MILLISECONDS);
      if (end == null) {
        end = beatOf(events, server.events());
      }
      if (end == null) {
        end = beatOf(actions, server.actions());
      }
      if (end != null) {
        return end;
      }
    }
  }

  private @Nullable String beatOf(Heart heart, AmiServer.Account account) {
    heart.beat();
    return heart.isDead()
        ? "no answer to '" + account.user() + "' for " + DEAD_AFTER.toSeconds() + " s"
        : null;
  }

  private void refuseDangerousRights(SafeConnection connection, AmiServer.Account account)
      throws IOException {
    for (String action : ask(connection, ActionKind.LIST_COMMANDS).keySet()) {
      if (DANGEROUS.contains(action)) {
        throw new IOException(
            "server %s: the AMI user '%s' may run %s; take this right away in manager.conf"
                .formatted(server.name(), account.user(), action));
      }
    }
  }

  private Map<String, String> ask(SafeConnection connection, ActionKind kind) throws IOException {
    try {
      Answer answer =
          connection
              .send(SafeAction.of(kind, "ask-" + kind.word()), DEAD_AFTER)
              .get(DEAD_AFTER.toMillis(), TimeUnit.MILLISECONDS);
      if (answer instanceof Answer.Accepted accepted) {
        return accepted.fields();
      }
      throw new IOException("server " + server.name() + ": " + kind.word() + ": " + answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("server " + server.name() + " does not answer " + kind.word(), e);
    }
  }

  @Override
  @SuppressWarnings("NullAway") // actions is null when the second log-in failed
  public void close() {
    events.connection.close();
    if (actions != null) {
      actions.connection.close();
    }
  }

  /** Pings one connection and remembers the last answer. */
  private static final class Heart {
    private final SafeConnection connection;
    private volatile long lastAnswer = System.nanoTime();
    private long lastPing;
    private long beats;

    Heart(SafeConnection connection) {
      this.connection = connection;
      this.lastPing = lastAnswer - PING_EVERY.toNanos();
    }

    void beat() {
      connection.expire();
      long now = System.nanoTime();
      if (now - lastPing >= PING_EVERY.toNanos()) {
        lastPing = now;
        connection
            .send(SafeAction.of(ActionKind.PING, "ping-" + ++beats), DEAD_AFTER)
            .thenAccept(this::answered);
      }
    }

    private void answered(Answer answer) {
      if (answer instanceof Answer.Accepted) {
        lastAnswer = System.nanoTime();
      }
    }

    boolean isDead() {
      return System.nanoTime() - lastAnswer > DEAD_AFTER.toNanos();
    }
  }

  private final class EventSide implements SafeConnection.Listener {
    private final EventQueue queue;

    EventSide(EventQueue queue) {
      this.queue = queue;
    }

    @Override
    public void happened(AmiEvent event) {
      queue.offer(event);
    }

    @Override
    public void missed() {
      queue.put(new LinkNews.Gap());
    }

    @Override
    public void ended(String why) {
      ends.add("the connection of '" + server.events().user() + "' " + why);
    }
  }

  private final class ActionSide implements SafeConnection.Listener {
    private final LegList lists;

    ActionSide(LegList lists) {
      this.lists = lists;
    }

    @Override
    public void happened(AmiEvent event) {
      lists.take(event);
    }

    @Override
    public void missed() {
      lists.fail("lines of the list were lost");
    }

    @Override
    public void ended(String why) {
      ends.add("the connection of '" + server.actions().user() + "' " + why);
    }
  }
}
