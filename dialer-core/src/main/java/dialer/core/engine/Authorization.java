package dialer.core.engine;

import dialer.compliance.gate.Verdict;
import java.time.Instant;
import java.util.Set;

/** What became of one proposed dial. */
public sealed interface Authorization {

  /** The dial it answers. */
  ProposedDial dial();

  /**
   * The attempt row is committed: it may be dialed once, until {@code notAfter}.
   *
   * @param requiredSkills what the lead needs of an agent
   */
  record Authorized(ProposedDial dial, Instant notAfter, Set<String> requiredSkills)
      implements Authorization {
    public Authorized {
      requiredSkills = Set.copyOf(requiredSkills);
    }
  }

  /** The gate said no or not yet; the lead's due instant and state are already written. */
  record Refused(ProposedDial dial, Verdict verdict) implements Authorization {}

  /** The lead or number has a live attempt, is finished or no longer due: dropped and counted. */
  record NotDue(ProposedDial dial, String reason) implements Authorization {}
}
