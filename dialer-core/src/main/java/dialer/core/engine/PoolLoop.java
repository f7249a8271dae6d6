package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The loop of one agent pool.
 *
 * <p>Not safe for threads: exactly one driver calls it. Never blocks.
 */
public final class PoolLoop {

  private final PoolId pool;
  private final Supplier<AttemptId> attemptIds;

  /**
   * An empty pool.
   *
   * @param attemptIds makes a new id at each call, never one twice
   */
  public PoolLoop(PoolId pool, Supplier<AttemptId> attemptIds) {
    this.pool = pool;
    this.attemptIds = attemptIds;
  }

  /** Takes in what happened up to {@code now}, passes due deadlines, and says what to do. */
  public List<PoolCommand> step(Instant now, List<PoolEvent> events) {
    throw new UnsupportedOperationException(pool + " has no rooms yet at " + now + attemptIds);
  }

  /** When {@code step} must be called even if nothing happens; empty: not before an event. */
  public Optional<Instant> nextDeadline() {
    return Optional.empty();
  }

  /** What screens show, and why a campaign does not dial. */
  public PoolSnapshot explain(Instant now) {
    throw new UnsupportedOperationException(pool + " has no rooms yet at " + now);
  }
}
