package dialer.compliance.rulebook;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * No call for some time after an event.
 *
 * @param after the events, in the vocabulary's words
 * @param count how many such events it takes
 * @param length how long; where a longer house length is given, that one
 * @param scope whom and what it covers
 * @param honourWithin how soon it must take effect; the gate takes it at once
 */
public record QuietRule(
    RuleHead head,
    Set<String> after,
    int count,
    Span length,
    Set<Scope> scope,
    Optional<Duration> honourWithin)
    implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.QUIET;
  }
}
