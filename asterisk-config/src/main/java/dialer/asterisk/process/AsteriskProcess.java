package dialer.asterisk.process;

import dialer.asterisk.server.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One running Asterisk that ends with us: when {@link #close} is called, and also when this JVM is
 * killed, because a small shell holds the other end of a pipe and ends Asterisk when it closes.
 */
public final class AsteriskProcess implements AutoCloseable {

  /** Started in a session of its own, so that Ctrl-C reaches only whoever decides the order. */
  private static final String KEEPER =
      """
      exec 3<&0
      "$@" </dev/null 3<&- &
      child=$!
      ( cat <&3 >/dev/null; kill -TERM $child 2>/dev/null ) &
      watch=$!
      exec 3<&-
      wait $child
      code=$?
      kill $watch 2>/dev/null
      exit $code
      """;

  private final AsteriskTree tree;
  private final Folders folders;
  private final Process keeper;

  private AsteriskProcess(AsteriskTree tree, Folders folders, Process keeper) {
    this.tree = tree;
    this.folders = folders;
    this.keeper = keeper;
  }

  /**
   * Starts Asterisk with the configuration that stands in its folder and waits until it is fully
   * booted.
   *
   * @throws IOException if it ends or is not ready in time; names the log to read
   */
  public static AsteriskProcess start(AsteriskTree tree, Folders folders, Duration patience)
      throws IOException, InterruptedException {
    endLeftover(folders);
    for (Path folder : folders.own()) {
      Files.createDirectories(folder);
    }
    Path console = folders.log().resolve("console");
    Process keeper =
        new ProcessBuilder(
                "setsid",
                "sh",
                "-c",
                KEEPER,
                "keeper",
                tree.program().toString(),
                "-f",
                "-C",
                AsteriskConsole.configuration(folders))
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();
    AsteriskProcess asterisk = new AsteriskProcess(tree, folders, keeper);
    asterisk.awaitBoot(patience, console);
    return asterisk;
  }

  /**
   * One of ours may have survived a power cut of everything around it; two cannot share a folder.
   */
  private static void endLeftover(Folders folders) throws IOException, InterruptedException {
    Path file = folders.run().resolve("asterisk.pid");
    if (Files.exists(file)) {
      String pid = Files.readString(file).strip();
      ProcessHandle.of(pid.matches("[0-9]{1,9}") ? Long.parseLong(pid) : -1)
          .filter(process -> isOurs(process, folders))
          .ifPresent(ProcessHandle::destroyForcibly);
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folders.run().resolve("asterisk.ctl"));
  }

  private static boolean isOurs(ProcessHandle process, Folders folders) {
    return process.info().commandLine().orElse("").contains(AsteriskConsole.configuration(folders))
        || process.info().arguments().stream()
            .anyMatch(
                arguments -> List.of(arguments).contains(AsteriskConsole.configuration(folders)));
  }

  private void awaitBoot(Duration patience, Path console) throws IOException, InterruptedException {
    long attempts = patience.toMillis() / 100;
    for (long i = 0; i < attempts; i++) {
      if (keeper.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IOException("Asterisk ended at once, see " + console);
      }
      if (Files.exists(folders.run().resolve("asterisk.ctl")) && booted()) {
        return;
      }
    }
    close();
    throw new IOException("Asterisk was not ready after " + patience + ", see " + folders.log());
  }

  private boolean booted() throws IOException, InterruptedException {
    return command("core waitfullybooted").contains("fully booted");
  }

  /** Runs one command of Asterisk's own command line and returns what it says. */
  public String command(String line) throws IOException, InterruptedException {
    return new AsteriskConsole(tree, folders).command(line);
  }

  /** Ends what is left of it and starts it anew with the same configuration. */
  public AsteriskProcess again(Duration patience) throws IOException, InterruptedException {
    close();
    return start(tree, folders, patience);
  }

  /** Whether it still runs. */
  public boolean alive() {
    return keeper.isAlive();
  }

  /** The process id of Asterisk itself. */
  public long pid() throws IOException {
    return Long.parseLong(Files.readString(folders.run().resolve("asterisk.pid")).strip());
  }

  /** Ends it: politely, after five seconds by force. Returns when it has ended. */
  @Override
  public void close() {
    List<ProcessHandle> all = keeper.descendants().toList();
    try {
      keeper.getOutputStream().close();
      if (!keeper.waitFor(5, TimeUnit.SECONDS)) {
        all.forEach(ProcessHandle::destroyForcibly);
        keeper.waitFor(2, TimeUnit.SECONDS);
      }
    } catch (IOException e) {
      all.forEach(ProcessHandle::destroyForcibly);
    } catch (InterruptedException e) {
      all.forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }
}
