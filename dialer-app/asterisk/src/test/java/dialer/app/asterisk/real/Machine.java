package dialer.app.asterisk.real;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The machine's clock and chance, for tests against real servers. */
public final class Machine {

  private Machine() {}

  public static InstantSource clock() {
    return InstantSource.system();
  }

  public static UUID uuid() {
    return UUID.randomUUID();
  }

  /** Lets others run before a condition is looked at again. */
  public static void nap() {
    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
  }
}
