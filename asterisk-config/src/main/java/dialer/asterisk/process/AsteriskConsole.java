package dialer.asterisk.process;

import dialer.asterisk.server.Folders;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Asterisk's own command line on this machine.
 *
 * @param tree its programs
 * @param folders of the instance that is asked
 */
public record AsteriskConsole(AsteriskTree tree, Folders folders) {

  /** The file that tells an instance where everything else is. */
  static String configuration(Folders folders) {
    return folders.etc().resolve("asterisk.conf").toString();
  }

  /** Whether an instance with these folders runs and answers. */
  public boolean answers() throws IOException, InterruptedException {
    return Files.exists(folders.run().resolve("asterisk.ctl"))
        && command("core show version").startsWith("Asterisk ");
  }

  /** Runs one command and returns what Asterisk says. */
  public String command(String line) throws IOException, InterruptedException {
    Process asking =
        new ProcessBuilder(tree.program().toString(), "-C", configuration(folders), "-rx", line)
            .redirectErrorStream(true)
            .start();
    asking.getOutputStream().close();
    String answer = new String(asking.getInputStream().readAllBytes());
    asking.waitFor();
    return answer;
  }
}
