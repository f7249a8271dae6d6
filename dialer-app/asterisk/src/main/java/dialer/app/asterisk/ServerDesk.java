package dialer.app.asterisk;

import dialer.app.asterisk.ami.AmiLink;
import dialer.app.asterisk.ami.AmiMeters;
import dialer.app.asterisk.ami.AmiServer;
import dialer.app.asterisk.ami.Answer;
import dialer.app.asterisk.ami.EventQueue;
import dialer.app.asterisk.ami.LinkNews;
import dialer.app.asterisk.calls.Effect;
import dialer.app.asterisk.calls.Order;
import dialer.app.asterisk.calls.ServerCalls;
import dialer.core.engine.PoolEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One server's orders, events and answers, taken one after the other by one thread: what is known
 * of its calls needs no lock, and a bridge cannot overtake the news that it is safe.
 */
final class ServerDesk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerDesk.class);
  private static final int EVENTS_HELD = 16_384;
  private static final Duration TICK = Duration.ofMillis(200);

  /** Asking for all legs costs the server; a storm of gaps must not become a storm of lists. */
  private static final Duration BETWEEN_LISTS = Duration.ofSeconds(5);

  /** An attempt ordered shortly before may not have a leg yet: the list does not judge it. */
  private static final Duration LEG_APPEARS = Duration.ofSeconds(3);

  private final String server;
  private final TelephonyNews news;
  private final AmiMeters meters;
  private final InstantSource clock;
  private final EventQueue queue;
  private final AmiLink link;
  private final ServerCalls calls;
  private boolean up;
  private boolean listWanted;
  private Instant listAllowed = Instant.MIN;
  private Instant nextPass = Instant.MIN;
  private @Nullable Thread thread;

  ServerDesk(TelephonyServer config, TelephonyNews news, InstantSource clock) {
    AmiServer ami = config.ami();
    this.server = ami.name();
    this.news = news;
    this.meters = config.meters();
    this.clock = clock;
    this.queue = new EventQueue(EVENTS_HELD, meters);
    this.link = new AmiLink(ami, queue, meters, clock);
    this.calls = new ServerCalls(server, config.node(), () -> link.nextId("order"));
  }

  void start() {
    thread = Thread.ofVirtual().name("asterisk-" + server).start(this::work);
    link.start();
  }

  String trouble() {
    return link.trouble();
  }

  boolean isUp() {
    return link.isUp();
  }

  void order(Order order) {
    queue.put(new LinkNews.Work(() -> carryOut(calls.on(order, clock.instant()))));
  }

  void reconcile() {
    queue.put(new LinkNews.Work(() -> listWanted = true));
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        queue.take(TICK).ifPresent(this::handle);
        pass(clock.instant());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks at the clock a few times per second, not at every event. */
  private void pass(Instant now) {
    if (!now.isBefore(nextPass)) {
      nextPass = now.plus(TICK);
      carryOut(calls.pass(now));
    }
    askForLegs(now);
  }

  private void handle(LinkNews item) {
    try {
      switch (item) {
        case LinkNews.Event e -> {
          meters.event(e.event().stamp().age());
          carryOut(calls.on(e.event()));
        }
        case LinkNews.Gap _ -> gap();
        case LinkNews.Up e -> up(e);
        case LinkNews.Down e -> down(e);
        case LinkNews.Work e -> e.task().run();
      }
    } catch (RuntimeException e) {
      // A mistake of ours in one event must not end the thread that serves all calls.
      LOG.error("server {}: {} could not be handled; comparing with the server", server, item, e);
      gap();
    }
  }

  private void gap() {
    news.pool(new PoolEvent.Gapped(clock.instant()));
    listWanted = true;
  }

  private void up(LinkNews.Up e) {
    up = true;
    news.pool(new PoolEvent.TelephonyBack(clock.instant(), server, e.restarted()));
    listAllowed = Instant.MIN;
    listWanted = true;
    carryOut(calls.linkBack());
    carryOut(calls.on(new Order.SweepRefusals(), clock.instant()));
  }

  private void down(LinkNews.Down e) {
    if (up) {
      LOG.warn("server {}: lost, nothing is placed on it: {}", server, e.why());
    }
    up = false;
    news.pool(new PoolEvent.TelephonyLost(clock.instant(), server));
  }

  private void askForLegs(Instant now) {
    if (!listWanted || !up || now.isBefore(listAllowed)) {
      return;
    }
    listWanted = false;
    listAllowed = now.plus(BETWEEN_LISTS);
    Instant asOf = now.minus(LEG_APPEARS);
    link.legs()
        .whenComplete((legs, failure) ->
            queue.put(
                new LinkNews.Work(() -> {
                  if (failure == null) {
                    carryOut(calls.reconciled(legs, asOf, clock.instant()));
                  } else {
                    listWanted = true;
                  }
                })));
  }

  private void carryOut(List<Effect> effects) {
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Tell e -> news.pool(e.event());
        case Effect.Returned e -> news.returned(e.news());
        case Effect.Registered e -> news.registered(server, e.endpoint(), e.there());
        case Effect.Measured e -> meters.answerToBridge(e.answerToBridge());
        case Effect.Send e ->
            link.send(e.action()).thenAccept(answer -> answered(e.order(), answer));
      }
    }
  }

  private void answered(Order order, Answer answer) {
    queue.put(new LinkNews.Work(() -> carryOut(calls.answered(order, answer, clock.instant()))));
  }

  @Override
  public void close() {
    link.close();
    if (thread != null) {
      thread.interrupt();
    }
  }
}
