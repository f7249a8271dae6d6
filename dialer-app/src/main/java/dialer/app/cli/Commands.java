package dialer.app.cli;

import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands by name. */
@Command(
    name = "./dialer",
    subcommands = {
      AsteriskCommand.class,
      DemoCommand.class,
      NetworkCommand.class,
      ServeCommand.class,
      SimulateCommand.class,
      SmokeCommand.class,
      WarmUpCommand.class
    })
public final class Commands {

  /** The user asked for something that cannot be done. */
  static final int WRONG_USE = 2;

  /** It was tried and went wrong. */
  static final int FAILED = 1;

  private Commands() {}

  /** Runs one command; errors are one sentence on standard error. */
  public static int run(String... args) {
    return new CommandLine(new Commands())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Commands::misused)
        .setExecutionExceptionHandler(Commands::failed)
        .execute(args);
  }

  /** One sentence instead of the whole usage, in which it would be lost. */
  private static int misused(CommandLine.ParameterException fault, String... args) {
    CommandLine command = fault.getCommandLine();
    command.getErr().println("dialer: " + fault.getMessage());
    command
        .getErr()
        .println(
            "dialer: " + command.getCommandSpec().qualifiedName() + " --help says what it takes");
    return WRONG_USE;
  }

  private static int failed(Exception fault, CommandLine command, CommandLine.ParseResult ignored) {
    command.getErr().println("dialer: " + sentence(fault));
    return fault instanceof IllegalArgumentException ? WRONG_USE : FAILED;
  }

  /** The deepest message there is: Spring wraps the sentence that matters. */
  private static String sentence(Throwable fault) {
    Throwable deepest = fault;
    while (deepest.getCause() != null && deepest.getCause().getMessage() != null) {
      deepest = deepest.getCause();
    }
    String message = deepest.getMessage();
    if (deepest instanceof FileSystemException file && file.getReason() == null) {
      return file.getFile() + " cannot be read or written; check its path and rights";
    }
    return message == null ? deepest.toString() : message;
  }
}
