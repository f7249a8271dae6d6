package dialer.compliance.rulebook;

import java.util.List;
import java.util.Optional;

/**
 * Do-not-call registries to be asked.
 *
 * @param lists the registries; a listing in any one counts
 * @param newlyListedGrace how long a new listing may be ignored by law
 * @param useGrace whether the house uses that grace
 */
public record RegistryRule(
    RuleHead head, List<RegistryList> lists, Optional<Span> newlyListedGrace, boolean useGrace)
    implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.REGISTRY;
  }
}
