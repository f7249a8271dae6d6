package dialer.compliance.abandonment;

/**
 * Answered calls within one period.
 *
 * @param connected persons who spoke to an agent in time
 * @param abandoned persons who did not
 * @param machines answering machines
 */
public record Tally(long connected, long abandoned, long machines) {

  /** Nothing counted yet. */
  public static final Tally NONE = new Tally(0, 0, 0);

  public Tally {
    if (connected < 0 || abandoned < 0 || machines < 0) {
      throw new IllegalArgumentException("a tally counts calls; none of its numbers is negative");
    }
  }

  /** This and one more call. */
  Tally plus(AnsweredCall.What what) {
    return switch (what) {
      case CONNECTED -> new Tally(connected + 1, abandoned, machines);
      case ABANDONED -> new Tally(connected, abandoned + 1, machines);
      case MACHINE -> new Tally(connected, abandoned, machines + 1);
    };
  }

  Tally plus(Tally other) {
    return new Tally(
        connected + other.connected, abandoned + other.abandoned, machines + other.machines);
  }
}
