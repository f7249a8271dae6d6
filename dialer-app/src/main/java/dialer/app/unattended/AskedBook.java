package dialer.app.unattended;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import java.util.List;
import java.util.Optional;

/**
 * How far the questions of each call are: port.
 *
 * <p>Thread rule: blocks, never on a pool's loop. Error rule: outside faults throw; nothing was
 * kept then. Saving is idempotent.
 */
public interface AskedBook {

  /** Whom a call asks. */
  record Callee(CampaignId campaign, LeadId lead) {}

  /** How far it is; empty: nothing was asked yet. */
  Optional<Asked> find(AttemptId attempt);

  /** Whom the attempt calls, if it is one whose campaign asks by recordings. */
  Optional<Callee> callee(AttemptId attempt);

  /** Keeps it; returns after the commit. */
  void save(Asked asked);

  /** Those that have ended, by themselves or with their call, and are not concluded. */
  List<Asked> toConclude(int max);

  /** It is concluded. */
  void concluded(AttemptId attempt);
}
