package dialer.compliance.rulebook;

import java.util.Optional;

/**
 * What recording needs.
 *
 * @param consent one, all, or notice
 * @param announcement the key of the announcement
 */
public record RecordRule(RuleHead head, String consent, Optional<String> announcement)
    implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.RECORD;
  }
}
