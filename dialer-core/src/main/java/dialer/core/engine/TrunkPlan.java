package dialer.core.engine;

/**
 * What the loop may ask of a trunk.
 *
 * @param id which trunk
 * @param channels calls at the same time, at least 0
 * @param callsPerSecond new calls in a second, above 0
 * @param open false: place nothing on it
 */
public record TrunkPlan(TrunkId id, int channels, double callsPerSecond, boolean open) {

  public TrunkPlan {
    if (channels < 0 || !(callsPerSecond > 0)) {
      throw new IllegalArgumentException(
          id + ": channels must not be negative and calls per second must be above 0");
    }
  }
}
