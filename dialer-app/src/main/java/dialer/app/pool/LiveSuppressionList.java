package dialer.app.pool;

import dialer.compliance.call.AttemptId;
import dialer.compliance.suppression.SuppressionEntry;
import dialer.compliance.suppression.SuppressionList;
import dialer.core.engine.PoolEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * The do-not-call list with its effect on calls in flight: unanswered ones to the number end at
 * once.
 */
public final class LiveSuppressionList implements SuppressionList {

  private final SuppressionList rows;
  private final Routes routes;
  private final Consumer<List<AttemptId>> otherNodes;
  private final InstantSource clock;

  /**
   * Enters into {@code rows}, then tells the loops.
   *
   * @param otherNodes tells the loops of other nodes
   */
  public LiveSuppressionList(
      SuppressionList rows,
      Routes routes,
      Consumer<List<AttemptId>> otherNodes,
      InstantSource clock) {
    this.rows = rows;
    this.otherNodes = otherNodes;
    this.routes = routes;
    this.clock = clock;
  }

  @Override
  public List<AttemptId> add(SuppressionEntry entry) {
    List<AttemptId> inFlight = rows.add(entry);
    if (!inFlight.isEmpty()) {
      routes.tellAll(new PoolEvent.NumberSuppressed(clock.instant(), inFlight));
      otherNodes.accept(inFlight);
    }
    return inFlight;
  }

  /** What was ended in the meantime is not dialed anew: its lead goes the usual way. */
  @Override
  public boolean withdraw(SuppressionEntry entry, String by, String why) {
    return rows.withdraw(entry, by, why);
  }
}
