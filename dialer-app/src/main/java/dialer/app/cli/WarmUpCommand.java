package dialer.app.cli;

import dialer.asterisk.network.NetworkTable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** A short run that teaches the JVM what the application loads. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    return NetworkTable.plain().isEmpty() ? Commands.FAILED : 0;
  }
}
