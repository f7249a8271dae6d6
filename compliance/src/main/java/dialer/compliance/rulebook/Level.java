package dialer.compliance.rulebook;

/** What a rule does: refuse, slow the pacing, ask for a sworn step, warn, or only inform. */
public enum Level {
  BLOCK,
  PACE,
  ATTEST,
  WARN,
  INFORM
}
