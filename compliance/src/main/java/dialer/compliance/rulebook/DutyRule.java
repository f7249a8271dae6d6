package dialer.compliance.rulebook;

import java.util.Optional;
import java.util.Set;

/**
 * Work that an event makes due.
 *
 * @param after the events
 * @param task what is to be done
 * @param due by when, as the pack says
 * @param coolingOff how long the callee may withdraw
 */
public record DutyRule(
    RuleHead head, Set<String> after, String task, Optional<String> due, Optional<Span> coolingOff)
    implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.DUTY;
  }
}
