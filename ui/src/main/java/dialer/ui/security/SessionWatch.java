package dialer.ui.security;

import dialer.ui.problem.MaskedFault;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks the accounts of open sessions up again every ten seconds, so that what another node changed
 * acts here too. With the database away people stay as they are: somebody must be able to stop.
 */
@Component
public class SessionWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);
  private static final int SECONDS = 10;

  private final LiveSessions sessions;
  private volatile boolean running;
  private ScheduledExecutorService clock = Executors.newScheduledThreadPool(0);

  public SessionWatch(LiveSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void start() {
    clock =
        Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("sessions-", 0).factory());
    clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
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

  private void look() {
    try {
      sessions.refresh();
    } catch (RuntimeException away) {
      LOG.debug("sessions stay as they are: {}", MaskedFault.mask(away.toString()));
    }
  }
}
