package dialer.compliance.rulebook;

/** A rule pack that cannot be used. The message names file, line, reason and what to do. */
public final class RulePackError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An error that belongs to no single line. */
  public RulePackError(String message) {
    super(message);
  }

  /** An error at a line, counted from 1. */
  public RulePackError(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
