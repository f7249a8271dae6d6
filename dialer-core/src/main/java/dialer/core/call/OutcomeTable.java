package dialer.core.call;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From the network's words to the outcome of a call that was not met by anybody.
 *
 * <p>The carrier's own SIP answer is asked first, since Asterisk folds many into one cause; then
 * the ISDN cause (Q.850), then DIALSTATUS. {@code docs/call-outcomes.md} shows the table as
 * measured.
 *
 * <ul>
 *   <li>503 is a network that has no room now: {@code CONGESTION}. Other 5xx are something broken.
 *   <li>A time-out that never rang is a dead trunk, not a person who did not answer: {@code
 *       FAILED}.
 *   <li>603 and ISDN 21 come from the callee's side, which declined: {@code BUSY}, to be tried
 *       later. 403 comes from the carrier, which did not let us pass: {@code FAILED}.
 *   <li>A diversion (302) is not followed; Asterisk tells it as BUSY without cause or words, and it
 *       stays that: like one who declined, to be tried later.
 *   <li>Answered, but the answer was never told: nobody met that person, {@code ABANDONED}.
 * </ul>
 */
public final class OutcomeTable {

  private static final Pattern SIP = Pattern.compile("SIP (\\d{3})\\b.*");

  private OutcomeTable() {}

  /** The outcome of a call that ended before anybody met the callee. */
  public static CallOutcome unanswered(HangupReport report) {
    if (report.dialStatus().equals("ANSWER")) {
      return CallOutcome.ABANDONED;
    }
    if (report.by() == HangupReport.EndedBy.DIALER) {
      return timeout(report);
    }
    Matcher sip = SIP.matcher(report.techCause());
    return sip.matches() ? bySip(Integer.parseInt(sip.group(1)), report) : byCause(report);
  }

  /** Whether the end speaks against the trunk: what has rung came through, whatever followed. */
  public static boolean isTrunkFault(CallOutcome outcome, HangupReport report) {
    return outcome == CallOutcome.CONGESTION || (outcome == CallOutcome.FAILED && !report.rang());
  }

  private static CallOutcome bySip(int code, HangupReport report) {
    return switch (code) {
      case 486, 600, 603 -> CallOutcome.BUSY;
      case 404, 410, 484, 485, 604 -> CallOutcome.INVALID_NUMBER;
      case 503 -> CallOutcome.CONGESTION;
      case 480 -> CallOutcome.NO_ANSWER;
      case 100, 180, 181, 182, 183, 199, 200, 408, 487 -> timeout(report);
      default -> CallOutcome.FAILED;
    };
  }

  private static CallOutcome byCause(HangupReport report) {
    return switch (report.cause()) {
      case 17, 21 -> CallOutcome.BUSY;
      case 1, 22, 28 -> CallOutcome.INVALID_NUMBER;
      case 34, 42, 44, 47 -> CallOutcome.CONGESTION;
      case 20 -> CallOutcome.NO_ANSWER;
      case 0, 16, 18, 19, 127 -> byDialStatus(report);
      default -> CallOutcome.FAILED;
    };
  }

  private static CallOutcome byDialStatus(HangupReport report) {
    return switch (report.dialStatus()) {
      case "BUSY" -> CallOutcome.BUSY;
      case "CONGESTION" -> CallOutcome.CONGESTION;
      case "CHANUNAVAIL" -> CallOutcome.FAILED;
      default -> timeout(report);
    };
  }

  private static CallOutcome timeout(HangupReport report) {
    return report.rang() ? CallOutcome.NO_ANSWER : CallOutcome.FAILED;
  }
}
