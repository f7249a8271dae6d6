package dialer.core.engine;

import dialer.compliance.call.CampaignId;
import dialer.compliance.gate.CallGate;
import java.util.List;
import java.util.function.Function;

/**
 * The one critical section: port.
 *
 * <p>One transaction locks the numbers in index order, checks the fencing token, reads one record
 * each, asks the gate and writes lead state, attempt, verdict and inputs. Thread rule: blocks, so
 * never on the loop. Error rule: throws {@link JournalAway} when nothing was committed or nobody
 * knows; then nothing may be dialed. Ordering: answers stand in the order of the batch. Idempotent
 * by attempt id: a repeated batch authorizes nothing twice.
 */
public interface Authorizations {

  /** Authorizes what may be dialed now under the rulebook of each dial's campaign. */
  List<Authorization> authorize(
      PoolLease lease, List<ProposedDial> batch, Function<CampaignId, CallGate> gates);

  /** The journal cannot be reached or the lease is no longer ours; nothing may be dialed. */
  final class JournalAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What was tried, and why it failed. */
    public JournalAway(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
