package dialer.campaigns.simulation;

import java.time.Duration;
import java.util.List;

/**
 * The agents of a day.
 *
 * @param agents how many, 1 to 5000
 * @param logIn they log in one after the other over this time
 * @param breakEvery how long after the last break the next begins, after the call; zero: no breaks
 * @param breakFor how long a break is
 * @param wrapUp how long they write after a call
 * @param preview how long they look at a card
 * @param leaves times at which many go at once
 */
public record Roster(
    int agents,
    Duration logIn,
    Duration breakEvery,
    Duration breakFor,
    TimeLaw wrapUp,
    TimeLaw preview,
    List<Leave> leaves) {

  /**
   * Lunch: a part of the agents pauses from then on, each after the call at hand.
   *
   * @param at how far into the day
   * @param share of all agents, 0 to 1
   * @param length how long they are away
   */
  public record Leave(Duration at, double share, Duration length) {
    public Leave {
      if (!(share >= 0 && share <= 1) || at.isNegative() || length.isNegative()) {
        throw new IllegalArgumentException("a leave takes a share from 0 to 1 and its times");
      }
    }
  }

  public Roster {
    leaves = List.copyOf(leaves);
    if (agents < 1 || agents > 5000) {
      throw new IllegalArgumentException("agents are 1 to 5000, not " + agents);
    }
    if (logIn.isNegative() || breakEvery.isNegative() || breakFor.isNegative()) {
      throw new IllegalArgumentException("log-in and breaks take no negative time");
    }
  }

  /** Agents who come over five minutes, write 15 s after a call, and rest 6 minutes in 2 hours. */
  public static Roster of(int agents) {
    return new Roster(
        agents,
        Duration.ofMinutes(5),
        Duration.ofHours(2),
        Duration.ofMinutes(6),
        new TimeLaw.Lognormal(15, 0.6),
        new TimeLaw.Lognormal(8, 0.5),
        List.of());
  }
}
