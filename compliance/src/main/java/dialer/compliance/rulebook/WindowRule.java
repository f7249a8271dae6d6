package dialer.compliance.rulebook;

import java.time.Duration;

/**
 * The hours in which the callee may be called.
 *
 * @param hours open minutes for each weekday
 * @param holidays what counts on the calendar's holidays
 * @param zone in which zone the hours are read
 * @param guard kept free before the end, besides the ringing time
 */
public record WindowRule(
    RuleHead head, WeekHours hours, Holidays holidays, ZoneChoice zone, Duration guard)
    implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.WINDOW;
  }
}
