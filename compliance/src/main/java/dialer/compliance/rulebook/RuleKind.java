package dialer.compliance.rulebook;

import java.util.Locale;

/** The closed vocabulary of rule kinds. */
public enum RuleKind {
  WINDOW,
  CAP,
  QUIET,
  REGISTRY,
  CONSENT,
  ABANDON_RATE,
  MESSAGE,
  RING,
  CALLER_ID,
  AMD,
  DISCLOSE,
  RECORD,
  KEEP,
  CAMPAIGN_PROOF,
  SUSPEND,
  NUMBER_CLASS,
  DUTY;

  /** The word packs use, e.g. {@code abandon_rate}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
