package dialer.core.hopper;

/**
 * How many leads to put into the hopper: enough for a few minutes of the present pace, so that
 * order and due times stay fresh, and never so few that the pace starves.
 */
public final class HopperFiller {

  private static final double MINUTES = 3;
  private static final int LEAST = 50;
  private static final int MOST = 5_000;
  private static final int FOR_EACH_AGENT = 10;

  private HopperFiller() {}

  /**
   * What the filler sees of one campaign.
   *
   * @param waiting ids in the hopper
   * @param dialsPerMinute the present pace
   * @param agents agents who may take its calls, busy or free
   */
  public record Sight(int waiting, double dialsPerMinute, int agents) {}

  /** How many leads the hopper should hold. */
  public static int target(Sight sight) {
    double wanted =
        Math.max(MINUTES * sight.dialsPerMinute(), (double) FOR_EACH_AGENT * sight.agents());
    return (int) Math.clamp(Math.ceil(wanted), LEAST, MOST);
  }

  /** How many to add now; 0 until half of them are gone, so that the store is asked in portions. */
  public static int toFill(Sight sight) {
    int target = target(sight);
    return sight.waiting() * 2 > target ? 0 : target - sight.waiting();
  }
}
