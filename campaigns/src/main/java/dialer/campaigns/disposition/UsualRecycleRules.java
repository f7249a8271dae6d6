package dialer.campaigns.disposition;

import static dialer.campaigns.disposition.RecycleRule.Step.NEXT_NUMBER;
import static dialer.campaigns.disposition.RecycleRule.Step.SAME_NUMBER;

import dialer.core.call.CallOutcome;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * The recycle rules each kind of campaign starts with. Sales tries a household a few times; a
 * survey spreads few attempts over dayparts so that the sample is not of those who sit at home; a
 * follow-up owes the person a call and keeps trying.
 */
public final class UsualRecycleRules {

  /** Ends that say nothing about the person: tried soon again, and no attempt is used up. */
  private static final Map<CallOutcome, RecycleRule> NETWORK =
      Map.of(
          CallOutcome.CONGESTION,
          new RecycleRule(Duration.ofMinutes(5), 200, SAME_NUMBER, false, false),
          CallOutcome.FAILED,
          new RecycleRule(Duration.ofMinutes(15), 50, SAME_NUMBER, false, false),
          CallOutcome.NOT_DIALED,
          new RecycleRule(Duration.ofMinutes(1), 1000, SAME_NUMBER, false, false),
          CallOutcome.INVALID_NUMBER,
          new RecycleRule(Duration.ZERO, 10, NEXT_NUMBER, false, false),
          CallOutcome.FAX,
          new RecycleRule(Duration.ZERO, 10, NEXT_NUMBER, false, true));

  private UsualRecycleRules() {}

  /** Six attempts, three to a number. */
  public static RecycleRules sales() {
    return new RecycleRules(
        6,
        3,
        with(
            Map.of(
                CallOutcome.BUSY, rule(Duration.ofMinutes(20), 3, SAME_NUMBER, false),
                CallOutcome.NO_ANSWER, rule(Duration.ofHours(4), 5, NEXT_NUMBER, true),
                CallOutcome.MACHINE, rule(Duration.ofDays(1), 3, NEXT_NUMBER, true),
                CallOutcome.ABANDONED, rule(Duration.ofHours(72), 1, SAME_NUMBER, false),
                CallOutcome.CANCELED, rule(Duration.ofHours(2), 3, SAME_NUMBER, false),
                CallOutcome.LOST, rule(Duration.ofHours(2), 2, SAME_NUMBER, false),
                CallOutcome.CONNECTED, rule(Duration.ofDays(1), 1, SAME_NUMBER, true))),
        Map.of(
            "interested", rule(Duration.ofDays(3), 3, SAME_NUMBER, false),
            "material_sent", rule(Duration.ofDays(7), 1, SAME_NUMBER, false),
            "person_out", rule(Duration.ofHours(4), 4, SAME_NUMBER, true),
            "machine", rule(Duration.ofDays(1), 3, NEXT_NUMBER, true),
            "hung_up_early", rule(Duration.ofDays(7), 1, SAME_NUMBER, true)));
  }

  /** Four attempts, two to a number, each in another part of the day. */
  public static RecycleRules survey() {
    return new RecycleRules(
        4,
        2,
        with(
            Map.of(
                CallOutcome.BUSY, rule(Duration.ofMinutes(30), 2, SAME_NUMBER, false),
                CallOutcome.NO_ANSWER, rule(Duration.ofHours(20), 3, NEXT_NUMBER, true),
                CallOutcome.MACHINE, rule(Duration.ofHours(44), 2, NEXT_NUMBER, true),
                CallOutcome.CANCELED, rule(Duration.ofHours(4), 2, SAME_NUMBER, false),
                CallOutcome.LOST, rule(Duration.ofDays(1), 1, SAME_NUMBER, false))),
        Map.of(
            "person_out", rule(Duration.ofHours(20), 3, SAME_NUMBER, true),
            "machine", rule(Duration.ofHours(44), 2, NEXT_NUMBER, true)));
  }

  /** Thirty attempts: a case comes back until it is solved or given up. */
  public static RecycleRules followUp() {
    return new RecycleRules(
        30,
        15,
        with(
            Map.of(
                CallOutcome.BUSY, rule(Duration.ofMinutes(10), 10, SAME_NUMBER, false),
                CallOutcome.NO_ANSWER, rule(Duration.ofHours(3), 20, NEXT_NUMBER, true),
                CallOutcome.MACHINE, rule(Duration.ofHours(4), 20, NEXT_NUMBER, true),
                CallOutcome.ABANDONED, rule(Duration.ofHours(1), 2, SAME_NUMBER, false),
                CallOutcome.CANCELED, rule(Duration.ofHours(1), 10, SAME_NUMBER, false),
                CallOutcome.LOST, rule(Duration.ofMinutes(30), 5, SAME_NUMBER, false),
                CallOutcome.CONNECTED, rule(Duration.ofHours(1), 5, SAME_NUMBER, false))),
        Map.of(
            "person_out", rule(Duration.ofHours(3), 20, SAME_NUMBER, true),
            "machine", rule(Duration.ofHours(4), 20, NEXT_NUMBER, true),
            "hung_up_early", rule(Duration.ofDays(1), 3, SAME_NUMBER, true)));
  }

  private static RecycleRule rule(
      Duration delay, int times, RecycleRule.Step step, boolean otherDaypart) {
    return new RecycleRule(delay, times, step, otherDaypart, true);
  }

  private static Map<CallOutcome, RecycleRule> with(Map<CallOutcome, RecycleRule> own) {
    Map<CallOutcome, RecycleRule> all = new EnumMap<>(NETWORK);
    all.putAll(own);
    return all;
  }
}
