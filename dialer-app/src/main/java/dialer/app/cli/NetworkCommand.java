package dialer.app.cli;

import dialer.asterisk.network.NetworkTable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints who answers in the telephone network in a box. */
@Command(
    name = "network",
    mixinStandardHelpOptions = true,
    description = "prints who answers at which number of the network in a box")
final class NetworkCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    System.out.print(NetworkTable.plain());
    return 0;
  }
}
