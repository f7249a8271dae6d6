package dialer.app.wiring;

import dialer.app.screens.HealthBoard;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Looks at the parts every two seconds. */
final class ScreenClockwork implements SmartLifecycle {

  private final HealthBoard health;
  private ScheduledExecutorService clock = Executors.newScheduledThreadPool(0);
  private volatile boolean running;

  ScreenClockwork(HealthBoard health) {
    this.health = health;
  }

  @Override
  public void start() {
    clock =
        Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("screens-", 0).factory());
    clock.scheduleWithFixedDelay(health::look, 0, 2, TimeUnit.SECONDS);
    running = true;
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
