package dialer.compliance.rulebook;

/** What a cap or a quiet period is counted for. */
public enum Scope {
  NUMBER,
  PERSON,
  SUBJECT,
  PRODUCT,
  DEBT,
  SELLER
}
