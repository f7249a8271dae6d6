package dialer.compliance.rulebook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What must be said, and by when. The agent attests it.
 *
 * @param when the moment, e.g. {@code call_start}
 * @param within or the time from the answer
 * @param items what must be said
 * @param script the key of the wording
 */
public record DiscloseRule(
    RuleHead head,
    Optional<String> when,
    Optional<Duration> within,
    List<String> items,
    Optional<String> script)
    implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.DISCLOSE;
  }
}
