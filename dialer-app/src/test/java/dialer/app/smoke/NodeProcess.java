package dialer.app.smoke;

import dialer.app.box.Surroundings;
import dialer.asterisk.phone.PhoneAccount;
import dialer.asterisk.phone.RobotPhone;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One {@link SmokeNode}, seen from outside. */
final class NodeProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  /** Telephones that outlive nodes. */
  static final class PhoneBank implements AutoCloseable {
    private final Map<String, RobotPhone> phones = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock =
        Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());

    @Override
    public void close() {
      phones.values().forEach(RobotPhone::vanish);
      clock.shutdownNow();
    }
  }

  private final Surroundings around;
  private final PhoneBank bank;
  private final Process process;
  private final BufferedWriter orders;
  private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(100);

  private NodeProcess(Surroundings around, PhoneBank bank, Process process) {
    this.around = around;
    this.bank = bank;
    this.process = process;
    this.orders =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
  }

  /** Starts node {@code number} and waits until it is up. */
  static NodeProcess start(Surroundings around, int number, PhoneBank bank)
      throws IOException, InterruptedException {
    return start(around, number, bank, Optional.empty());
  }

  /**
   * Starts it; {@code manager} is where it is to find Asterisk's manager interface, if elsewhere.
   */
  static NodeProcess start(
      Surroundings around, int number, PhoneBank bank, Optional<Integer> manager)
      throws IOException, InterruptedException {
    NodeProcess node = launch(around, number, bank, manager);
    node.awaitStart();
    return node;
  }

  private static NodeProcess launch(
      Surroundings around, int number, PhoneBank bank, Optional<Integer> manager)
      throws IOException {
    Path folder = around.setting().folder();
    Path settings = folder.resolve("node-" + number + ".properties");
    Properties all = new Properties();
    around.settings(number).forEach((name, value) -> all.setProperty(name, value.toString()));
    manager.ifPresent(port -> all.setProperty("dialer.servers[0].ami-port", port.toString()));
    try (var out = Files.newBufferedWriter(settings)) {
      all.store(out, null);
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                SmokeNode.class.getName(),
                settings.toString())
            .redirectErrorStream(true)
            .start();
    NodeProcess node = new NodeProcess(around, bank, process);
    Thread.ofVirtual().start(() -> node.read(folder.resolve("node-" + number + ".log")));
    return node;
  }

  void awaitStart() throws InterruptedException, IOException {
    expect("STARTED");
    for (String endpoint : bank.phones.keySet()) {
      tell("STANDING " + endpoint);
    }
  }

  private void read(Path log) {
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        BufferedWriter out =
            Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith(SmokeNode.MARK)) {
          heard(line.substring(SmokeNode.MARK.length()));
        } else {
          out.write(line + "\n");
          out.flush();
        }
      }
    } catch (IOException killed) {
      // A killed process breaks its pipes.
    }
  }

  private void heard(String line) throws IOException {
    String[] words = line.split(" ");
    if (words[0].equals("PHONE")) {
      switchOn(words[1], words[2]);
    } else if (!words[0].equals("OFF")) {
      answers.add(line);
    }
  }

  private void switchOn(String endpoint, String secret) throws IOException {
    var ports = around.telephones().server().ports();
    RobotPhone phone =
        RobotPhone.on(
            new PhoneAccount(endpoint, secret, ports.bind(), ports.sip(), ports.bind()),
            bank.clock,
            RandomGenerator.getDefault());
    bank.phones.put(endpoint, phone);
    Thread.ofVirtual()
        .start(() -> {
          while (!phone.registered() && process.isAlive()) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
          }
          try {
            tell("REGISTERED " + endpoint);
          } catch (IOException killed) {
            // Told to nobody.
          }
        });
  }

  private synchronized void tell(String line) throws IOException {
    orders.write(line + "\n");
    orders.flush();
  }

  /** Gives an order and returns what comes of it; throws if it failed. */
  String order(String order) throws IOException, InterruptedException {
    tell(order);
    return expect("DONE");
  }

  private String expect(String first) throws IOException, InterruptedException {
    @Nullable String answer = null;
    for (int i = 0; i < PATIENCE_SECONDS && answer == null; i++) {
      answer = answers.poll(1, TimeUnit.SECONDS);
      if (answer == null && !process.isAlive()) {
        throw new IOException("the node has ended; see its log in " + around.setting().folder());
      }
    }
    if (answer == null || !answer.startsWith(first)) {
      throw new IOException("expected " + first + ", heard " + answer);
    }
    return answer.substring(first.length()).strip();
  }

  /** What it shows. */
  Sight sight() throws IOException, InterruptedException {
    String[] words = order("sight").split(" ");
    return new Sight(
        Integer.parseInt(words[0]),
        Integer.parseInt(words[1]),
        Integer.parseInt(words[2]),
        words.length > 3 ? words[3] : "");
  }

  /** Pools it runs, agents who can work, calls in flight, names of parts that are down. */
  record Sight(int pools, int working, int flying, String down) {}

  /** {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Sends a signal by name. */
  void signal(String name) throws IOException, InterruptedException {
    Signals.send(name, process.pid());
  }

  @Override
  public void close() throws Exception {
    signal("CONT");
    kill();
  }
}
