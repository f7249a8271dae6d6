package dialer.compliance.rulebook;

import java.util.Optional;

/**
 * Whether answering machines may be detected, and what then. Data for the engine.
 *
 * @param allow whether detection may be used
 * @param onMachine what is done when a machine was found
 * @param repeat the rule for calling again after a detection
 */
public record AmdRule(
    RuleHead head, boolean allow, Optional<String> onMachine, Optional<String> repeat)
    implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.AMD;
  }
}
