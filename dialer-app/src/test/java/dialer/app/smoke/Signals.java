package dialer.app.smoke;

import java.io.IOException;
import java.util.stream.Stream;

/** Signals to processes that the test itself has started. */
final class Signals {

  private Signals() {}

  static void send(String name, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
  }

  /** To a process and all beneath it: the postmaster and its backends. */
  static void sendAll(String name, long pid) throws IOException, InterruptedException {
    ProcessHandle root = ProcessHandle.of(pid).orElseThrow();
    for (ProcessHandle each : Stream.concat(Stream.of(root), root.descendants()).toList()) {
      send(name, each.pid());
    }
  }
}
