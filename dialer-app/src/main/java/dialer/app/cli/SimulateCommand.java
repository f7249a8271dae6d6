package dialer.app.cli;

import dialer.campaigns.simulation.scenario.ScenarioFile;
import dialer.campaigns.simulation.scenario.Trial;
import dialer.campaigns.simulation.scenario.TrialReport;
import dialer.core.pacing.PacingMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Days of calling on a virtual clock, through the real loop, gate and pacers. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "simulates whole days of a scenario and prints what each mode brings")
final class SimulateCommand implements Callable<Integer> {

  @Option(
      names = "--scenario",
      required = true,
      split = ",",
      description = "scenario files, or names of shipped ones such as n10 (docs/pacing.md)")
  List<String> scenarios = List.of();

  @Option(
      names = "--mode",
      split = ",",
      defaultValue = "predictive",
      description = "preview, progressive, power or power:LINES, predictive; several with commas")
  List<String> modes = List.of();

  @Option(names = "--days", defaultValue = "5", description = "how many days, 1 to 1000")
  int days;

  @Option(names = "--seed", defaultValue = "1", description = "of the first day")
  long seed;

  @Option(names = "--limit", description = "another abandon limit, 0 to 1")
  @Nullable Double limit;

  @Option(names = "--threads", description = "days at a time; usually one for each core")
  @Nullable Integer threads;

  @Option(names = "--json", description = "writes the figures to this file as well")
  @Nullable Path json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Trial> trials = trials();
    List<String> objects = new ArrayList<>();
    System.out.println(TrialReport.heads());
    for (Trial trial : trials) {
      TrialReport report = trial.run(workers());
      System.out.println(report.row());
      objects.add(report.json());
    }
    if (json != null) {
      Files.writeString(json, text(objects));
    }
    return 0;
  }

  /** All of them before the first runs: a wrong word is told at once. */
  private List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    for (String name : scenarios) {
      ScenarioFile file = ScenarioFile.read(name);
      ScenarioFile limited = limit == null ? file : file.limitedTo(limit);
      modes.forEach(word -> trials.add(trial(limited, word)));
    }
    return trials;
  }

  private Trial trial(ScenarioFile file, String word) {
    String[] parts = word.split(":", 2);
    PacingMode mode =
        Arrays.stream(PacingMode.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(parts[0]))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "--mode takes preview, progressive, power and predictive, not " + word));
    return new Trial(file, mode, lines(parts), days, seed);
  }

  private static double lines(String[] parts) {
    try {
      return parts.length < 2 ? 2 : Double.parseDouble(parts[1]);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "--mode takes power:LINES such as power:2.5, not " + parts[1], e);
    }
  }

  private int workers() {
    int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (count < 1 || count > 256) {
      throw new IllegalArgumentException("--threads takes 1 to 256, not " + count);
    }
    return count;
  }

  private static String text(List<String> objects) {
    return objects.size() == 1
        ? objects.getFirst() + "\n"
        : objects.stream().collect(Collectors.joining(",\n", "[", "]\n"));
  }
}
