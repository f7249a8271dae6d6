package dialer.compliance.rulebook;

import java.util.Map;
import java.util.Optional;

/**
 * How long records are kept.
 *
 * @param what length for each kind of record
 * @param from the event the length counts from
 */
public record KeepRule(RuleHead head, Map<String, Span> what, Optional<String> from)
    implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.KEEP;
  }
}
