package dialer.app.pool;

import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolLease;
import dialer.core.engine.PoolLoop;
import java.util.List;

/** What a pool's loop is given when this node begins to run it. */
public interface PoolStart {

  /** A new loop for the pool. */
  PoolLoop loop(PoolId pool);

  /** Where its orders go. */
  PoolOutlets outlets(PoolLease lease);

  /**
   * What it must know before its first step: trunks, plans, abandon history, what an earlier holder
   * left behind, agents who are still there.
   */
  List<PoolEvent> greet(PoolLease lease);
}
