package dialer.core.engine;

/**
 * What one pool may use of a trunk that several pools of the node have in common.
 *
 * @param channels calls at the same time, at least 0; those above it that are live go on
 * @param callsPerSecond new calls in a second, at least 0; 0: none
 * @param round rises with each share of a pool: one that comes late does not replace a newer one
 */
public record TrunkShare(int channels, double callsPerSecond, long round) {

  /** Nothing: what a loop has until the first division. */
  public static final TrunkShare NONE = new TrunkShare(0, 0, 0);

  public TrunkShare {
    if (channels < 0 || !(callsPerSecond >= 0)) {
      throw new IllegalArgumentException("a share is not negative");
    }
  }

  /** Whether it allows as much as that one. */
  boolean allowsAsMuchAs(TrunkShare other) {
    return channels == other.channels && callsPerSecond == other.callsPerSecond;
  }
}
