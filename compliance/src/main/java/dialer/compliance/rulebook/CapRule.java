package dialer.compliance.rulebook;

import java.util.Set;

/**
 * How often something may happen within a window of time.
 *
 * @param count what is counted
 * @param max how many are allowed; the call asked for would be one more
 * @param per for each of what; together they narrow the count
 * @param window the time looked back
 * @param across whether other campaigns of the seller count
 */
public record CapRule(
    RuleHead head, Count count, int max, Set<Scope> per, Span window, Across across)
    implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.CAP;
  }
}
