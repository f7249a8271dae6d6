package dialer.app.wiring;

import dialer.app.screens.HealthBoard;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the parts every two seconds, and exchanges floors with other nodes every second. */
final class ScreenClockwork implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ScreenClockwork.class);

  private final HealthBoard health;
  private final Runnable exchange;
  private ScheduledExecutorService clock = Executors.newScheduledThreadPool(0);
  private volatile boolean running;

  ScreenClockwork(HealthBoard health, Runnable exchange) {
    this.health = health;
    this.exchange = exchange;
  }

  @Override
  public void start() {
    clock =
        Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("screens-", 0).factory());
    every(2, health::look);
    every(1, exchange);
    running = true;
  }

  /** A fault of one look must not end all looks. */
  private void every(int seconds, Runnable look) {
    Runnable careful =
        () -> {
          try {
            look.run();
          } catch (RuntimeException e) {
            LOG.warn("a look at the house failed: {}; the next one tries again", e.toString());
          }
        };
    clock.scheduleWithFixedDelay(careful, 0, seconds, TimeUnit.SECONDS);
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
