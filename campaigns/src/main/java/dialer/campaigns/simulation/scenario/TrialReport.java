package dialer.campaigns.simulation.scenario;

import dialer.campaigns.simulation.DayReport;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What the days of a trial brought, together.
 *
 * <pre>
 * bound = pooled rate + 1.645 · s / √22      s: standard deviation of the days' rates
 * ci95  = 1.96 · standard deviation of the days' occupancies / √days
 * </pre>
 *
 * <p>The bound is the one-sided 95 % bound of a period of 30 days with 22 working days, if days are
 * independent; with a single day it is the rate itself.
 *
 * @param trial what was simulated
 * @param days one report each, in the order of their seeds
 */
public record TrialReport(Trial trial, List<DayReport> days) {

  private static final double ONE_SIDED = 1.645;
  private static final double TWO_SIDED = 1.96;
  private static final double WORKING_DAYS = 22;

  public TrialReport {
    days = List.copyOf(days);
  }

  private double mean(ToDoubleFunction<DayReport> of) {
    return days.stream().mapToDouble(of).average().orElse(0);
  }

  private double deviation(ToDoubleFunction<DayReport> of) {
    if (days.size() < 2) {
      return 0;
    }
    double mean = mean(of);
    double squares = days.stream().mapToDouble(of).map(x -> (x - mean) * (x - mean)).sum();
    return StrictMath.sqrt(squares / (days.size() - 1));
  }

  private double sum(ToDoubleFunction<DayReport> of) {
    return days.stream().mapToDouble(of).sum();
  }

  /** (talk + wrap-up) / (logged in − breaks), 0 to 1. */
  public double occupancy() {
    return mean(DayReport::occupancy);
  }

  /** Half the 95 % interval of the occupancy. */
  public double occupancyError() {
    return TWO_SIDED * deviation(DayReport::occupancy) / StrictMath.sqrt(days.size());
  }

  /** Minutes of talk in an hour logged in. */
  public double talkMinutesPerHour() {
    return mean(DayReport::talkMinutesPerHour);
  }

  /** Abandoned of answered, all days together, 0 to 1. */
  public double abandonRate() {
    double answered = sum(DayReport::connected) + sum(DayReport::abandoned);
    return answered == 0 ? 0 : sum(DayReport::abandoned) / answered;
  }

  /** The one-sided 95 % bound of a 30-day period. */
  public double abandonBound() {
    double spread = deviation(DayReport::abandonRate) / StrictMath.sqrt(WORKING_DAYS);
    return abandonRate() + ONE_SIDED * spread;
  }

  /** Days whose own rate was above the limit. */
  public long daysOverLimit() {
    double limit = trial.file().limit().share();
    return days.stream().filter(day -> day.abandonRate() > limit).count();
  }

  /** The largest share abandoned in any hour of any day. */
  public double worstHour() {
    return days.stream().mapToDouble(DayReport::worstHour).max().orElse(0);
  }

  /** Dialed calls for each answered one. */
  public double callsPerAnswer() {
    double answered = sum(DayReport::connected) + sum(DayReport::abandoned);
    return answered == 0 ? 0 : sum(DayReport::dialed) / answered;
  }

  /** The heads of {@link #row}. */
  public static String heads() {
    return "%-16s %-12s %15s %9s %7s %9s %9s %6s %8s %8s"
        .formatted(
            "scenario",
            "mode",
            "occupancy %",
            "talk/h",
            "wait s",
            "abandon %",
            "bound %",
            "over",
            "worst h%",
            "calls/an");
  }

  /** One line of a table. */
  public String row() {
    return String.format(
        Locale.ROOT,
        "%-16s %-12s %8.2f ± %4.2f %9.1f %7.1f %9.2f %9.2f %3d/%-3d %7.1f %8.2f",
        trial.file().name(),
        trial.modeName(),
        100 * occupancy(),
        100 * occupancyError(),
        talkMinutesPerHour(),
        mean(DayReport::meanWaitSeconds),
        100 * abandonRate(),
        100 * abandonBound(),
        daysOverLimit(),
        days.size(),
        100 * worstHour(),
        callsPerAnswer());
  }

  /** One JSON object; rates are fractions of 1. */
  public String json() {
    return String.format(
        Locale.ROOT,
        """
        {"scenario": "%s", "mode": "%s", "days": %d, "seed": %d, "occupancy": %.6f, \
        "occupancy_ci95": %.6f, "talk_minutes_per_hour": %.4f, "mean_wait_s": %.3f, \
        "abandon_rate": %.6f, "abandon_bound_30d": %.6f, "days_over_limit": %d, \
        "worst_hour": %.6f, "calls_per_answer": %.4f}\
        """,
        escaped(trial.file().name()),
        trial.modeName(),
        days.size(),
        trial.seed(),
        occupancy(),
        occupancyError(),
        talkMinutesPerHour(),
        mean(DayReport::meanWaitSeconds),
        abandonRate(),
        abandonBound(),
        daysOverLimit(),
        worstHour(),
        callsPerAnswer());
  }

  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
