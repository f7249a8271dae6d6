package dialer.campaigns.simulation;

import java.time.Duration;

/**
 * The agents of a day.
 *
 * @param agents how many, 1 to 5000
 * @param logIn they log in one after the other over this time
 * @param breakEvery how long after the last break the next begins, after the call; zero: no breaks
 * @param breakFor how long a break is
 * @param wrapUp how long they write after a call
 * @param preview how long they look at a card
 */
public record Roster(
    int agents,
    Duration logIn,
    Duration breakEvery,
    Duration breakFor,
    TimeLaw wrapUp,
    TimeLaw preview) {

  public Roster {
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
        new TimeLaw.Lognormal(8, 0.5));
  }
}
