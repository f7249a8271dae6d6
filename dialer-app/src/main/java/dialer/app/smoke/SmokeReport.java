package dialer.app.smoke;

import dialer.app.smoke.SmokeFigures.Percentiles;
import dialer.app.smoke.SmokeFigures.Rows;
import dialer.app.smoke.SmokeFigures.Unanswered;
import dialer.asterisk.network.ExpectedOutcome;
import dialer.core.call.CallOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The end of a smoke run.
 *
 * @param table for people
 * @param json the same figures, one line
 * @param clean whether nothing was dialed twice, without a row, told wrongly or left open
 */
public record SmokeReport(String table, String json, boolean clean) {

  /** What it is made of. */
  record Facts(
      Rows rows,
      List<Reject> rejects,
      List<AttemptRow> attempts,
      Judgement judgement,
      int refusedByRule,
      int agents,
      List<Duration> answerToAgent) {}

  static SmokeReport of(Facts facts) {
    Map<String, Object> named = figures(facts).named();
    StringBuilder table = new StringBuilder();
    facts.judgement().complaints().forEach(line -> table.append(line).append('\n'));
    named.forEach((name, value) -> {
      table.append("%-26s %s%n".formatted(name, value));
      if (name.equals("duplicate_rows")) {
        facts.rejects().forEach(reject -> table.append(reject.line()).append('\n'));
      }
    });
    return new SmokeReport(
        table.toString(),
        JsonMapper.builder().build().writeValueAsString(named),
        facts.judgement().clean());
  }

  private static SmokeFigures figures(Facts facts) {
    Map<ExpectedOutcome, Integer> seen = facts.judgement().seen();
    int all = seen.values().stream().mapToInt(Integer::intValue).sum();
    int humans = seen.getOrDefault(ExpectedOutcome.ANSWERED_HUMAN, 0);
    int abandoned =
        (int)
            facts.attempts().stream()
                .filter(row -> row.outcome().equals(Optional.of(CallOutcome.ABANDONED)))
                .count();
    return new SmokeFigures(
        facts.rows(),
        all + facts.judgement().unfinished(),
        humans,
        humans - abandoned,
        abandoned,
        new Unanswered(
            seen.getOrDefault(ExpectedOutcome.MACHINE, 0),
            seen.getOrDefault(ExpectedOutcome.BUSY, 0),
            seen.getOrDefault(ExpectedOutcome.NO_ANSWER, 0),
            seen.getOrDefault(ExpectedOutcome.INVALID_NUMBER, 0),
            seen.getOrDefault(ExpectedOutcome.CONGESTION, 0),
            seen.getOrDefault(ExpectedOutcome.FAILED, 0)),
        facts.refusedByRule(),
        facts.agents(),
        percentiles(facts.answerToAgent()),
        facts.judgement());
  }

  private static Percentiles percentiles(List<Duration> times) {
    double[] sorted = times.stream().mapToDouble(t -> t.toNanos() / 1e6).sorted().toArray();
    return new Percentiles(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1.0));
  }

  /** Nearest rank; 0 where there is none. One decimal. */
  private static double at(double[] sorted, double share) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return Math.round(sorted[Math.max(rank, 1) - 1] * 10) / 10.0;
  }
}
