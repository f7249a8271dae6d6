package dialer.app.cli;

import dialer.app.smoke.SmokeReport;
import dialer.app.smoke.SmokeRun;
import dialer.app.smoke.SmokeSetting;
import dialer.core.pacing.PacingMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job without a screen, judged by the network's own records. */
@Command(
    name = "smoke",
    mixinStandardHelpOptions = true,
    description = "imports a file, dials it against the network in a box, judges")
final class SmokeCommand implements Callable<Integer> {

  @Option(names = "--leads", required = true, description = "the lead file (CSV)")
  @Nullable Path leads;

  @Option(names = "--agents", required = true, description = "robot agents, 1 to 200")
  int agents;

  @Option(
      names = "--seconds",
      required = true,
      description = "how long calls are placed, 1 to 3600")
  int seconds;

  @Option(
      names = "--mode",
      defaultValue = "progressive",
      description = "preview, progressive, power, predictive")
  PacingMode mode = PacingMode.PROGRESSIVE;

  @Option(names = "--lines-per-agent", defaultValue = "1.5", description = "power only, 1 to 10")
  double linesPerAgent;

  @Option(names = "--amd", defaultValue = "off", description = "on or off")
  String amd = "off";

  @Option(names = "--packs", split = ",", description = "rule packs to ask instead of the sandbox")
  List<String> packs = List.of();

  @Option(
      names = "--at",
      converter = WithOffset.class,
      description = "where the gate's clock starts, with offset: 2026-11-24T14:00+09:00")
  @Nullable OffsetDateTime at;

  @Option(names = "--json", description = "writes the figures to this file as well")
  @Nullable Path json;

  @Option(names = "--asterisk", description = "folder of the Asterisk to use")
  @Nullable Path asterisk;

  @Override
  public Integer call() throws IOException, InterruptedException {
    SmokeSetting setting = setting();
    Path folder = Files.createTempDirectory("dialer-smoke-");
    try {
      SmokeReport report = new SmokeRun(setting, Trees.find(asterisk), Steps::say).run(folder);
      System.out.print(report.table());
      System.out.println(report.json());
      if (setting.json().isPresent()) {
        Files.writeString(setting.json().get(), report.json() + "\n");
      }
      return report.clean() ? 0 : Commands.FAILED;
    } finally {
      Trees.removeAll(folder);
    }
  }

  /** A time of day means nothing without its offset. */
  private static final class WithOffset implements CommandLine.ITypeConverter<OffsetDateTime> {
    @Override
    public OffsetDateTime convert(String text) {
      try {
        return OffsetDateTime.parse(text);
      } catch (DateTimeParseException e) {
        throw new CommandLine.TypeConversionException(
            "'" + text + "' is no instant with offset; write it as in 2026-11-24T14:00+09:00");
      }
    }
  }

  private SmokeSetting setting() {
    Path file = Objects.requireNonNull(leads);
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("--leads: " + file + " cannot be read; check its path");
    }
    if (!amd.equals("on") && !amd.equals("off")) {
      throw new IllegalArgumentException("--amd takes on or off, not " + amd);
    }
    return new SmokeSetting(
        file,
        agents,
        seconds,
        mode,
        linesPerAgent,
        amd.equals("on"),
        packs,
        Optional.ofNullable(at).map(OffsetDateTime::toInstant),
        Optional.ofNullable(json));
  }
}
