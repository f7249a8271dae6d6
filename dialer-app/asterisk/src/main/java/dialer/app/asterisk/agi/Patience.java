package dialer.app.asterisk.agi;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a port and stops waiting in time. The port's own work goes on: its effect may still come.
 */
final class Patience {

  private Patience() {}

  static <T> T within(Duration time, Callable<T> question)
      throws ExecutionException, TimeoutException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(question);
    Thread.ofVirtual().name("agi-question").start(task);
    return task.get(time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
