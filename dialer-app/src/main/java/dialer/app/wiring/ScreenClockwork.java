package dialer.app.wiring;

import dialer.app.desk.AgentDesks;
import dialer.app.desk.DeskScreens;
import dialer.app.screens.HealthBoard;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Brings what loops show to the desks, and looks at the parts every two seconds. */
final class ScreenClockwork implements SmartLifecycle {

  private final AgentDesks desks;
  private final DeskScreens shown;
  private final HealthBoard health;
  private ScheduledExecutorService clock = Executors.newScheduledThreadPool(0);
  private volatile boolean running;

  ScreenClockwork(AgentDesks desks, DeskScreens shown, HealthBoard health) {
    this.desks = desks;
    this.shown = shown;
    this.health = health;
  }

  @Override
  public void start() {
    shown.listen(desks.board());
    clock =
        Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("screens-", 0).factory());
    clock.scheduleWithFixedDelay(health::look, 0, 2, TimeUnit.SECONDS);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    shown.forget(desks.board());
    clock.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
