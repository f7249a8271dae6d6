package dialer.app.embedded;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Ends a server when this process dies, however it dies: a small shell waits at a pipe whose other
 * end only we hold. The server is nobody's orphan then, not even after {@code kill -9}.
 */
final class Keeper implements AutoCloseable {

  private static final String WATCH =
      """
      cat >/dev/null
      kill -"$1" "$2" 2>/dev/null
      """;

  private final Process watch;

  private Keeper(Process watch) {
    this.watch = watch;
  }

  /** Watches over that server; {@code signal} is sent to it when we are gone. */
  static Keeper over(ServerProcess server, String signal) throws IOException {
    String pid = Long.toString(server.handle().pid());
    // A session of its own: Ctrl-C to the terminal's group must not end it before us.
    return new Keeper(
        new ProcessBuilder("setsid", "sh", "-c", WATCH, "keeper", signal, pid)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Watches no more; the server lives on. */
  @Override
  public void close() {
    watch.destroyForcibly();
    try {
      watch.waitFor(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
