package dialer.app.asterisk.ami;

import dialer.app.asterisk.ami.AmiEvent.LegListed;
import dialer.asterisk.names.Dialplan.Variable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The link to one Asterisk server: logged in with both users, or trying to be.
 *
 * <p>{@link #send} may be called by any thread and never blocks; one thread writes, in order. What
 * happens is put into the event queue. An action is sent once or not at all, never again.
 */
public final class AmiLink implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AmiLink.class);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
  private static final Duration LIST_WITHIN = Duration.ofSeconds(10);
  private static final int MAX_UNSENT = 20_000;

  private record Unsent(SafeAction action, CompletableFuture<Answer> answer) {}

  private final AmiServer server;
  private final EventQueue queue;
  private final SafeConnection.Tools tools;
  private final Backoff backoff;
  private final LegList lists = new LegList();
  private final LinkedBlockingQueue<Unsent> unsent = new LinkedBlockingQueue<>(MAX_UNSENT);
  private final AtomicLong numbers = new AtomicLong();
  private volatile @Nullable Session session;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable String lastStart;
  private volatile @Nullable String lastTrouble;
  private @Nullable Thread keeper;
  private @Nullable Thread sender;

  /** A link that is not started yet. */
  public AmiLink(AmiServer server, EventQueue queue, AmiMeters meters, InstantSource clock) {
    this.server = server;
    this.queue = queue;
    this.tools = new SafeConnection.Tools(meters, clock);
    this.backoff = new Backoff(RandomGenerator.getDefault());
  }

  /** Starts connecting; the first news is an Up or a Down. */
  public void start() {
    keeper = Thread.ofVirtual().name("ami-keeper-" + server.name()).start(this::keep);
    sender = Thread.ofVirtual().name("ami-sender-" + server.name()).start(this::sendAll);
  }

  /** Why the link was lost last, or could not be made; meaningless while it is up. */
  public String trouble() {
    String why = lastTrouble;
    return why == null ? "" : why;
  }

  /** Whether orders can be sent now. */
  public boolean isUp() {
    return session != null;
  }

  /** A fresh id for an action. */
  public String nextId(String prefix) {
    return prefix + "-" + numbers.incrementAndGet();
  }

  /** Queues an action for sending; without a link it certainly does not leave. */
  public CompletableFuture<Answer> send(SafeAction action) {
    Unsent order = new Unsent(action, new CompletableFuture<>());
    if (session == null || !unsent.offer(order)) {
      order.answer().complete(new Answer.Unknown(false, "server " + server.name() + " is away"));
    }
    return order.answer();
  }

  /** Asks for all living legs with our variables; fails with {@link AmiAway} rather than half. */
  public CompletableFuture<List<LegListed>> legs() {
    SafeAction status =
        SafeAction.of(ActionKind.STATUS, nextId("status"))
            .with("Variables", Variable.ATTEMPT + "," + Variable.AGENT_LEG);
    CompletableFuture<List<LegListed>> whole = lists.ask(status.getActionId());
    send(status)
        .thenAccept(answer -> {
          if (!(answer instanceof Answer.Accepted)) {
            whole.completeExceptionally(new AmiAway(answer.toString()));
          }
        });
    return whole.orTimeout(LIST_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void sendAll() {
    try {
      while (closed.getCount() > 0) {
        send(unsent.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is wrong with one action must not keep the others from leaving. */
  private void send(Unsent next) {
    Session open = session;
    if (open == null) {
      next.answer().complete(new Answer.Unknown(false, "server " + server.name() + " is away"));
      return;
    }
    try {
      open.send(next.action(), ANSWER_WITHIN).thenAccept(next.answer()::complete);
    } catch (RuntimeException e) {
      LOG.error("server {}: an action did not leave", server.name(), e);
      next.answer().complete(new Answer.Unknown(false, e.toString()));
    }
  }

  private void keep() {
    try {
      do {
        connectAndWatch();
      } while (!closed.await(backoff.next().toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void connectAndWatch() throws InterruptedException {
    try (Session fresh = new Session(server, queue, lists, tools)) {
      announce(fresh);
      String end = fresh.watch();
      session = null;
      tools.meters().reconnect();
      lists.fail(end);
      trouble(end);
    } catch (IOException | RuntimeException e) {
      trouble(String.valueOf(e.getMessage()));
    } finally {
      session = null;
    }
  }

  private void announce(Session fresh) throws IOException {
    String start = fresh.startedAt();
    boolean restarted = lastStart != null && !lastStart.equals(start);
    lastStart = start;
    lastTrouble = null;
    backoff.reset();
    session = fresh;
    LOG.info("server {}: connected{}", server.name(), restarted ? "; it was restarted" : "");
    queue.put(new LinkNews.Up(restarted));
  }

  private void trouble(String why) {
    if (!why.equals(lastTrouble) && closed.getCount() > 0) {
      lastTrouble = why;
      LOG.warn("server {}: {}", server.name(), why);
      queue.put(new LinkNews.Down(why));
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (keeper != null) {
      keeper.interrupt();
    }
    if (sender != null) {
      sender.interrupt();
    }
  }
}
