package dialer.compliance.rulebook;

/** How binding a rule is. A house rule is never shown as law. */
public enum Force {
  LAW,
  GUIDANCE,
  CODE,
  HOUSE
}
