package dialer.app.cli;

import dialer.app.box.WarmUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * A short run of the real application, with PostgreSQL and Redis of its own and without telephones:
 * it teaches the JVM what a start loads.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("dialer-warm-up-");
    try {
      return WarmUp.run(folder) ? 0 : Commands.FAILED;
    } finally {
      Trees.removeAll(folder);
    }
  }
}
