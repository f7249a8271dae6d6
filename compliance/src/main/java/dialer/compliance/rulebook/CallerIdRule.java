package dialer.compliance.rulebook;

import java.util.Optional;
import java.util.Set;

/**
 * The number shown.
 *
 * @param anonymous whether it may be withheld
 * @param allow starts of E.164 numbers that may be shown; empty: any
 * @param deny starts of E.164 numbers that may not
 * @param answeredBack whether a call to it must be answered
 * @param takesDncRequests when it must take do-not-call requests
 * @param proof the proof of the right to show it
 */
public record CallerIdRule(
    RuleHead head,
    boolean anonymous,
    Set<String> allow,
    Set<String> deny,
    boolean answeredBack,
    Optional<String> takesDncRequests,
    Optional<String> proof)
    implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.CALLER_ID;
  }
}
