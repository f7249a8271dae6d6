package dialer.app.pool;

import dialer.core.engine.AdoptedAttempt;
import dialer.core.engine.PoolId;
import dialer.core.engine.PoolLease;
import java.util.List;
import java.util.Optional;

/**
 * Who dials for a pool: port. One node holds a pool's lease, others stand by and adopt.
 *
 * <p>Thread rule: blocks for one statement, never on a loop. Error rule: throws when the journal
 * cannot be reached; the holder then dials nothing, because authorizing fails too.
 */
public interface PoolLeases {

  /** All pools there are. */
  List<PoolId> pools();

  /** Takes the pool's lease if it is free or has run out; each taking has a higher token. */
  Optional<PoolLease> acquire(PoolId pool);

  /** Keeps the lease; false if another node has it by now. */
  boolean renew(PoolLease lease);

  /**
   * Gives the lease back so that another node need not wait; keeps silent if it is lost already.
   */
  void release(PoolLease lease);

  /** The attempts an earlier holder has left live; to be reconciled before the first dial. */
  List<AdoptedAttempt> leftBehind(PoolLease lease);
}
