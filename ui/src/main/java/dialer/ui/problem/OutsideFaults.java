package dialer.ui.problem;

import java.util.Optional;

/**
 * Tells faults of things outside from bugs: database_away, redis_away, asterisk_away. Thread rule:
 * any; never throws.
 */
@FunctionalInterface
public interface OutsideFaults {

  /** The key of the part that is away; empty if the fault is ours. */
  Optional<String> keyOf(Throwable fault);
}
