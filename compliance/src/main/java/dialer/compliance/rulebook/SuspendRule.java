package dialer.compliance.rulebook;

import java.util.Set;

/**
 * No calls at all into a region for a time. Its days are the rule's validity.
 *
 * @param regions ISO 3166 codes
 */
public record SuspendRule(RuleHead head, Set<String> regions) implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.SUSPEND;
  }
}
