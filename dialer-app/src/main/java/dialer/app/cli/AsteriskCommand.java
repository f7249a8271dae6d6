package dialer.app.cli;

import dialer.asterisk.description.ServerFile;
import dialer.asterisk.process.ServerSetup;
import dialer.asterisk.server.ConfigurationFolder;
import dialer.asterisk.server.PbxConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Writes our configuration for an Asterisk server, and brings it onto the server of this machine.
 */
@Command(
    name = "asterisk",
    mixinStandardHelpOptions = true,
    description = "writes or loads the configuration of an Asterisk server")
final class AsteriskCommand {

  @Command(description = "writes the files into a folder to look at")
  int render(
      @Parameters(paramLabel = "FILE", description = "describes the server") Path file,
      @Parameters(paramLabel = "DIR", description = "takes the files") Path folder)
      throws IOException {
    ServerFile described = read(file);
    ConfigurationFolder.write(folder, PbxConfiguration.files(described.server()));
    System.out.println("written to " + folder.toAbsolutePath());
    return 0;
  }

  @Command(description = "writes the files where the server reads them, and tells it")
  int apply(@Parameters(paramLabel = "FILE", description = "describes the server") Path file)
      throws IOException, InterruptedException {
    ServerFile described = read(file);
    ServerSetup.Report report = ServerSetup.apply(described.tree(), described.server());
    System.out.println("changed: " + (report.changed().isEmpty() ? "nothing" : report.changed()));
    System.out.println(report.reloaded() ? "Asterisk has read it" : "no Asterisk runs with it yet");
    if (!report.restart().isEmpty()) {
      System.out.println("restart Asterisk for " + report.restart());
    }
    return 0;
  }

  private static ServerFile read(Path file) throws IOException {
    return ServerFile.read(Files.readString(file), System::getenv);
  }
}
