package dialer.app.wiring;

import dialer.app.aftercall.ConclusionClerk;
import dialer.app.desk.AgentDesks;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What desks need again and again: legs are called, lost desks are noticed, conclusions carried
 * out.
 */
final class DeskClockwork implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DeskClockwork.class);

  private final AgentDesks desks;
  private final ConclusionClerk clerk;
  private ScheduledExecutorService clock = Executors.newScheduledThreadPool(0);
  private volatile boolean running;

  DeskClockwork(AgentDesks desks, ConclusionClerk clerk) {
    this.desks = desks;
    this.clerk = clerk;
  }

  @Override
  public void start() {
    clock =
        Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("desks-", 0).factory());
    clock.scheduleWithFixedDelay(() -> carefully(desks::look), 0, 200, TimeUnit.MILLISECONDS);
    clock.scheduleWithFixedDelay(() -> carefully(desks::endWithoutRight), 2, 2, TimeUnit.SECONDS);
    clock.scheduleWithFixedDelay(clerk::run, 0, 400, TimeUnit.MILLISECONDS);
    running = true;
  }

  /** A fault of one round must not end all rounds. */
  private static void carefully(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException e) {
      LOG.warn("desks could not be looked after: {}; tried again", e.toString());
    }
  }

  @Override
  public void stop() {
    running = false;
    clock.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
