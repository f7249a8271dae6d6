package dialer.compliance.rulebook;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a phone must and may ring.
 *
 * @param min the least time before an unanswered call may be ended
 * @param orRings the same as a count of rings, for the reader
 * @param max the longest time
 */
public record RingRule(
    RuleHead head, Optional<Duration> min, Optional<Integer> orRings, Optional<Duration> max)
    implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.RING;
  }
}
