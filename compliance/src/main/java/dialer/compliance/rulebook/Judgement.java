package dialer.compliance.rulebook;

/**
 * A question only a lawyer can settle, and what holds until then. Always the strict side.
 *
 * @param needed whether the question is open
 * @param ask the question's key, e.g. {@code jp.q.refusal_scope}
 * @param untilDecided what holds while it is open
 */
public record Judgement(boolean needed, String ask, UntilDecided untilDecided) {

  /** The strict side that holds while a question is open. */
  public enum UntilDecided {
    /** The rule holds as it is written. */
    ENFORCE,
    /** No {@code unless} of the rule counts. */
    IGNORE_EXEMPTION,
    /** A scope of person or product is taken as the whole seller. */
    WIDEN_TO_SELLER
  }

  /** Whether this strict side holds now. */
  public boolean holds(UntilDecided side) {
    return needed && untilDecided == side;
  }
}
