package dialer.app.cli;

import dialer.app.box.World;
import dialer.app.demo.Demo;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything on one machine: telephones, servers, screens, robots at work. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "starts everything on this machine, with robots at work")
final class DemoCommand implements Callable<Integer> {

  @Option(names = "--fresh", description = "starts over: removes what the last demo left")
  boolean fresh;

  @Option(names = "--port", defaultValue = "8080", description = "where the screens are served")
  int port;

  @Option(names = "--data", description = "the folder that keeps the demo's data")
  @Nullable Path data;

  @Option(names = "--asterisk", description = "folder of the Asterisk to use")
  @Nullable Path asterisk;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = data == null ? home() : data;
    refuseTakenPort();
    if (fresh) {
      World.remove(folder);
    }
    Demo demo = Demo.start(Trees.find(asterisk), folder.toAbsolutePath(), port, Steps::say);
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endWith(asked, ended), "ending"));
    try (demo) {
      tell(demo, folder);
      asked.await();
      Steps.say("ending");
    } finally {
      ended.countDown();
    }
    return 0;
  }

  /** Told before anything is removed or started. */
  private void refuseTakenPort() {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("--port takes 1 to 65535, not " + port);
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "port " + port + " is taken; end what uses it, or give another one with --port");
    }
  }

  /** Ctrl-C asks for the end and waits until everything has ended in order. */
  private static void endWith(CountDownLatch asked, CountDownLatch ended) {
    asked.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Demo demo, Path folder) {
    String at = "http://localhost:" + port;
    Steps.say("ready: " + at);
    demo.firstRunToken()
        .ifPresent(token ->
            Steps.say("make the first administrator at " + at + "/first-run with token " + token));
    Steps.say("data is kept in " + folder + "; Ctrl-C ends everything; --fresh starts over");
  }

  private static Path home() {
    String base = System.getenv("XDG_DATA_HOME");
    Path data =
        base == null || base.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(base);
    return data.resolve("dialer").resolve("demo");
  }
}
