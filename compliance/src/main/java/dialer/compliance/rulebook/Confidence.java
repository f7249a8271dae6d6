package dialer.compliance.rulebook;

/** How sure the pack's author is of the fact behind a rule. */
public enum Confidence {
  HIGH,
  MEDIUM,
  LOW
}
