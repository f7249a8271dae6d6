package dialer.app.asterisk.real;

import dialer.asterisk.sandbox.FreePorts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * One SIPp that plays one scenario of {@code resources/sipp}. It is an outside witness: it ends
 * well only if every message of its scenario was sent and came.
 */
final class Sipp implements AutoCloseable {

  private static final int LONGEST_SECONDS = 45;

  private final String scenario;
  private final Path folder;
  private final Process process;

  private Sipp(String scenario, Path folder, Process process) {
    this.scenario = scenario;
    this.folder = folder;
    this.process = process;
  }

  /** The program that {@code DIALER_SIPP} names; without one the test is skipped, visibly. */
  static Path program() {
    Optional<Path> named =
        Optional.ofNullable(System.getenv("DIALER_SIPP"))
            .filter(path -> !path.isBlank())
            .map(Path::of)
            .filter(Files::isExecutable);
    Assumptions.assumeTrue(
        named.isPresent(), "SKIPPED: DIALER_SIPP names no SIPp (Debian: sip-tester)");
    return named.get();
  }

  /**
   * Where a SIPp is to stand.
   *
   * @param folder keeps all it reads and writes; its own
   * @param address on loopback
   * @param port UDP
   */
  record Place(Path folder, String address, int port) {
    /** A new folder below this one, a free port at this address. */
    static Place at(String address, Path below, String name) throws IOException {
      return new Place(Files.createDirectory(below.resolve(name)), address, FreePorts.udp(address));
    }
  }

  /** Plays a scenario at a place with these further options, and is there when this returns. */
  static Sipp play(String scenario, Place place, List<String> options)
      throws IOException, InterruptedException {
    Path script = place.folder().resolve("scenario.xml");
    try (InputStream text = Sipp.class.getResourceAsStream("/sipp/" + scenario + ".xml")) {
      Files.copy(Objects.requireNonNull(text, scenario), script);
    }
    List<String> command = new ArrayList<>(List.of(program().toString(), "-sf", script.toString()));
    command.addAll(
        List.of(
            "-i", place.address(), "-mi", place.address(), "-p", "" + place.port(), "-t", "u1"));
    command.addAll(List.of("-nostdin", "-trace_err", "-error_file", "errors.log", "-trace_msg"));
    command.addAll(List.of("-message_file", "messages.log"));
    command.addAll(List.of("-timeout", LONGEST_SECONDS + "s", "-timeout_error"));
    command.addAll(options);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(place.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(place.folder().resolve("screen.log").toFile());
    builder.environment().put("TERM", "dumb");
    Sipp sipp = new Sipp(scenario, place.folder(), builder.start());
    sipp.awaitSocket(place);
    return sipp;
  }

  /** Linux lists every UDP socket with its address back to front. */
  private void awaitSocket(Place place) throws IOException {
    String[] bytes = place.address().split("\\.");
    String listed =
        String.format(
            Locale.ROOT,
            "%02X%02X%02X%02X:%04X",
            Integer.parseInt(bytes[3]),
            Integer.parseInt(bytes[2]),
            Integer.parseInt(bytes[1]),
            Integer.parseInt(bytes[0]),
            place.port());
    while (process.isAlive() && !Files.readString(Path.of("/proc/net/udp")).contains(listed)) {
      Machine.nap();
    }
  }

  /** Waits until all its calls have gone as its scenario says; else tells what it met. */
  void awaitPlayed() throws IOException, InterruptedException {
    boolean over = process.waitFor(Duration.ofSeconds(LONGEST_SECONDS));
    if (!over || process.exitValue() != 0) {
      throw new AssertionError(
          "SIPp did not play '%s' to its end (%s): %s %s"
              .formatted(
                  scenario,
                  over ? "exit " + process.exitValue() : "still there",
                  log("errors.log"),
                  log("screen.log")));
    }
  }

  /** Every SIP message it sent or received, as it wrote them down. */
  String messages() throws IOException {
    return log("messages.log");
  }

  private String log(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(2, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
