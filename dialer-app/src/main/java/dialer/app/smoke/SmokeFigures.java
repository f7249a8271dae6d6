package dialer.app.smoke;

import dialer.campaigns.importing.ImportResult;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of a smoke run. Outcomes are the network's; the last four must be 0.
 *
 * @param rows data rows of the file
 * @param attempts {@code answeredHuman + machine + busy + noAnswer + invalidNumber + congestion +
 *     failed + unfinished}
 * @param answeredHuman {@code connected + abandoned}
 * @param answerToAgent from the callee's answer to the bridge, by Asterisk's clock
 */
record SmokeFigures(
    Rows rows,
    int attempts,
    int answeredHuman,
    int connected,
    int abandoned,
    Unanswered unanswered,
    int refusedByRule,
    int agents,
    Percentiles answerToAgent,
    Judgement judgement) {

  /** What became of the file's rows. */
  record Rows(long rows, long imported, long rejected, long duplicates) {

    /** A row that repeats an earlier one of the file is a duplicate, not a bad row. */
    static Rows of(ImportResult result, long repeatedInFile) {
      return new Rows(
          result.rows(),
          result.added() + result.updated(),
          result.rejected() - repeatedInFile,
          result.skipped() + repeatedInFile);
    }
  }

  /** What was not answered by a person. */
  record Unanswered(
      int machine, int busy, int noAnswer, int invalidNumber, int congestion, int failed) {}

  /** Milliseconds. */
  record Percentiles(double p50, double p95, double p99, double max) {}

  /** The figures under their names in JSON and table, in order. */
  Map<String, Object> named() {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("rows", rows.rows());
    named.put("imported", rows.imported());
    named.put("rejected_rows", rows.rejected());
    named.put("duplicate_rows", rows.duplicates());
    named.put("attempts", attempts);
    named.put("answered_human", answeredHuman);
    named.put("connected", connected);
    named.put("abandoned", abandoned);
    named.put("machine", unanswered.machine());
    named.put("busy", unanswered.busy());
    named.put("no_answer", unanswered.noAnswer());
    named.put("invalid_number", unanswered.invalidNumber());
    named.put("congestion", unanswered.congestion());
    named.put("failed", unanswered.failed());
    named.put("refused_by_rule", refusedByRule);
    named.put("agents", agents);
    named.put("answer_to_agent_ms", delays());
    named.put("double_dials", judgement.doubleDials());
    named.put("calls_without_attempt_row", judgement.callsWithoutAttemptRow());
    named.put("wrong_outcomes", judgement.wrongOutcomes());
    named.put("unfinished", judgement.unfinished());
    return named;
  }

  private Map<String, Object> delays() {
    Map<String, Object> delays = new LinkedHashMap<>();
    delays.put("p50", answerToAgent.p50());
    delays.put("p95", answerToAgent.p95());
    delays.put("p99", answerToAgent.p99());
    delays.put("max", answerToAgent.max());
    return delays;
  }
}
