package dialer.campaigns.survey;

import java.util.Map;

/**
 * How many complete responses are wanted of each segment. A lead of a segment not named here is not
 * asked; an empty plan asks everybody, until the leads are used up.
 *
 * @param targets wanted responses by segment, each 1 or more
 */
public record QuotaPlan(Map<String, Integer> targets) {

  public QuotaPlan {
    targets = Map.copyOf(targets);
    targets.forEach((segment, target) -> {
      if (target < 1) {
        throw new IllegalArgumentException("the quota of " + segment + " must be 1 or more");
      }
    });
  }

  /** No quota: everybody is asked. */
  public static QuotaPlan none() {
    return new QuotaPlan(Map.of());
  }

  /** Whether another response of that segment is wanted after {@code counts}. */
  public boolean wants(String segment, Map<String, Integer> counts) {
    if (targets.isEmpty()) {
      return true;
    }
    return counts.getOrDefault(segment, 0) < targets.getOrDefault(segment, 0);
  }

  /** Whether every segment has what it wants; never true without targets. */
  public boolean full(Map<String, Integer> counts) {
    return !targets.isEmpty() && targets.keySet().stream().noneMatch(s -> wants(s, counts));
  }
}
