package dialer.app.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server running beside us, ours by birth or adopted. Started in a session of its own ({@code
 * setsid}), so that Ctrl-C to the terminal's group reaches the dialer and not its databases.
 */
record ServerProcess(ProcessHandle handle) {

  /** Starts a command detached from the terminal, its output going to the log file. */
  static ServerProcess start(List<String> command, Path log) throws IOException {
    List<String> detached = new ArrayList<>(List.of("setsid"));
    detached.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(detached);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    process.getOutputStream().close();
    return new ServerProcess(process.toHandle());
  }

  /** The process of that id, if it is alive and works in that folder; ids are used again. */
  static Optional<ServerProcess> running(long pid, Path folder) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(found -> workingFolder(pid).filter(folder::equals).isPresent())
        .map(ServerProcess::new);
  }

  private static Optional<Path> workingFolder(long pid) {
    try {
      return Optional.of(Path.of("/proc", Long.toString(pid), "cwd").toRealPath());
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** Waits a moment, or until the process has ended. */
  void pause(long millis) {
    ended(millis);
  }

  /** Whether it has ended within that time. */
  boolean ended(long millis) {
    try {
      handle.onExit().get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException running) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !handle.isAlive();
    }
  }

  /** Sends a signal by name, e.g. {@code INT}. */
  void signal(String name) throws IOException {
    String pid = Long.toString(handle.pid());
    Process kill = new ProcessBuilder("sh", "-c", "kill -\"$1\" \"$2\"", "sh", name, pid).start();
    try {
      kill.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A port nobody listens on at this moment. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
