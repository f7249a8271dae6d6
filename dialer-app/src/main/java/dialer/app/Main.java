package dialer.app;

import dialer.app.cli.Commands;
import dialer.compliance.window.PinnedZones;

/** The way in: one program, several commands. */
public final class Main {

  private Main() {}

  /**
   * Runs the command named first and ends with its exit code; {@code serve} ends with its signal.
   */
  public static void main(String[] args) {
    PinnedZones.install();
    System.exit(Commands.run(args));
  }
}
