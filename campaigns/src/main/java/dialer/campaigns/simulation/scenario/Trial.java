package dialer.campaigns.simulation.scenario;

import dialer.campaigns.simulation.DayReport;
import dialer.campaigns.simulation.Scenario;
import dialer.campaigns.simulation.SimulatedDay;
import dialer.core.pacing.PacingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Days of one scenario in one mode, each from cold and each with a seed of its own: seed, seed + 1
 * and so on.
 *
 * @param file the scenario
 * @param mode how calls are placed
 * @param linesPerAgent power only
 * @param days how many, 1 to 1000
 * @param seed of the first day
 */
public record Trial(ScenarioFile file, PacingMode mode, double linesPerAgent, int days, long seed) {

  public Trial {
    if (days < 1 || days > 1000) {
      throw new IllegalArgumentException("--days takes 1 to 1000, not " + days);
    }
    if (!(linesPerAgent >= 1 && linesPerAgent <= 10)) {
      throw new IllegalArgumentException("lines per agent are 1 to 10, not " + linesPerAgent);
    }
  }

  /** What tables call the mode. */
  String modeName() {
    String name = mode.name().toLowerCase(Locale.ROOT);
    return mode == PacingMode.POWER ? name + ":" + linesPerAgent : name;
  }

  /**
   * Simulates the days, as many at a time as {@code threads}; the result does not depend on it.
   *
   * @throws InterruptedException if interrupted; days that have begun are given up
   */
  public TrialReport run(int threads) throws InterruptedException {
    Scenario scenario = file.day(mode, linesPerAgent);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<DayReport>> begun = new ArrayList<>();
      for (int day = 0; day < days; day++) {
        long own = seed + day;
        begun.add(workers.submit(() -> SimulatedDay.run(scenario, own)));
      }
      List<DayReport> reports = new ArrayList<>();
      for (Future<DayReport> each : begun) {
        reports.add(each.get());
      }
      return new TrialReport(this, reports);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a simulated day failed: " + e.getCause(), e);
    } finally {
      workers.shutdownNow();
    }
  }
}
