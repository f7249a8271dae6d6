package dialer.campaigns.campaign;

/**
 * How many lines are dialed for each ready agent in power mode, and the limit staff may not pass.
 *
 * @param lines 1.0 to {@code limit}
 * @param limit 1.0 to 10.0
 */
public record LinesPerAgent(double lines, double limit) {

  public LinesPerAgent {
    if (!(limit >= 1 && limit <= 10)) {
      throw new IllegalArgumentException("the limit of lines per agent is 1 to 10, not " + limit);
    }
    if (!(lines >= 1 && lines <= limit)) {
      throw new IllegalArgumentException("lines per agent are 1 to " + limit + ", not " + lines);
    }
  }

  /** One line for each agent. */
  public static LinesPerAgent one() {
    return new LinesPerAgent(1, 3);
  }
}
