package dialer.ui.events;

import dialer.ui.agent.AgentDesk;
import dialer.ui.agent.AgentDesk.Presence;
import dialer.ui.problem.MaskedFault;
import dialer.ui.security.LiveSessions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The open streams of this node. An open stream of an agent's own desk is the desk's presence. A
 * session that ends, or loses a role, ends its streams.
 */
@Component
public class ScreenHub implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ScreenHub.class);
  private static final Duration LONGEST_WAIT = Duration.ofMillis(100);
  private static final int MOST_PER_SESSION = 24;

  private final ScreenFeed feed;
  private final AgentDesk desk;
  private final JsonMapper json;
  private final InstantSource clock;
  private final StreamBoard board;
  private volatile boolean running;
  private volatile Optional<Thread> thread = Optional.empty();

  public ScreenHub(ScreenFeed feed, AgentDesk desk, JsonMapper json, Around around) {
    this.feed = feed;
    this.desk = desk;
    this.json = json;
    this.clock = around.clock();
    this.board = new StreamBoard(this::snapshot);
    around.sessions().onEnd(this::closeSession);
    feed.onChange(this::changed);
  }

  /** Clock and sessions. */
  @Component
  public record Around(InstantSource clock, LiveSessions sessions) {}

  /** Opens a stream. */
  public SseEmitter open(Watcher watcher) {
    List<Outlet> before = board.of(watcher.session());
    before.stream().limit(Math.max(0, before.size() - MOST_PER_SESSION + 1)).forEach(this::close);
    SseEmitter emitter = new SseEmitter(0L);
    SseOutlet outlet = new SseOutlet(emitter, this::close);
    emitter.onCompletion(() -> close(outlet));
    emitter.onTimeout(() -> close(outlet));
    emitter.onError(_ -> close(outlet));
    presence(watcher, Presence.OPENED);
    board.add(outlet, watcher);
    outlet.start();
    wake();
    return emitter;
  }

  /** How many streams are open. */
  public int streams() {
    return board.size();
  }

  @Override
  public void start() {
    running = true;
    thread = Optional.of(Thread.ofPlatform().name("screens").daemon().start(this::run));
  }

  /**
   * Ends every stream: the web server would wait for them, and screens connect anew by themselves.
   */
  @Override
  public void stop() {
    running = false;
    board.all().forEach(this::close);
    wake();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        board.turn(clock.instant());
      } catch (RuntimeException e) {
        LOG.warn("screens could not be served: {}", MaskedFault.of(e));
      }
      LockSupport.parkNanos(LONGEST_WAIT.toNanos());
    }
  }

  private void changed(Topic topic) {
    board.changed(topic);
    if (topic.pace().isZero()) {
      wake();
    }
  }

  private void wake() {
    thread.ifPresent(LockSupport::unpark);
  }

  private void closeSession(String session) {
    board.of(session).forEach(this::close);
  }

  /** A page of that session closes: its stream ends now, not when a write fails. */
  public void goodbye(String session, String page) {
    board.of(session, page).forEach(outlet -> close(outlet, Presence.CLOSED));
  }

  private void close(Outlet outlet) {
    close(outlet, Presence.BROKEN);
  }

  private void close(Outlet outlet, Presence how) {
    board
        .remove(outlet)
        .ifPresent(watcher -> {
          outlet.close();
          presence(watcher, how);
        });
  }

  private void presence(Watcher watcher, Presence what) {
    if (watcher.showsDesk()) {
      desk.present(watcher.account(), what);
    }
  }

  /** The newest figures as text; none if they cannot be had now, and then they are tried again. */
  private Optional<String> snapshot(Topic topic, Watcher watcher) {
    try {
      Optional<?> figures =
          switch (topic) {
            case Topic.FloorTopic _ -> Optional.of(feed.floor(watcher.sight()));
            case Topic.CampaignTopic campaign -> feed.campaign(campaign.campaign());
            case Topic.DeskTopic own -> Optional.of(feed.desk(own.account()));
            case Topic.ImportTopic load -> feed.importing(load.id());
            case Topic.HealthTopic _ -> Optional.of(feed.health());
          };
      return figures.map(json::writeValueAsString);
    } catch (RuntimeException e) {
      LOG.warn("{} has no figures now: {}", topic.word(), MaskedFault.mask(e.toString()));
      return Optional.empty();
    }
  }
}
