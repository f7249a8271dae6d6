package dialer.compliance.rulebook;

import java.util.Optional;

/**
 * A consent that must stand before the call.
 *
 * @param need the least kind: express or written
 * @param names whom it must name
 * @param covers what it must cover
 * @param validFor how long it serves after it was given
 * @param keep how long its proof is kept
 */
public record ConsentRule(
    RuleHead head,
    String need,
    Optional<String> names,
    Optional<String> covers,
    Optional<Span> validFor,
    Optional<Span> keep)
    implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.CONSENT;
  }
}
