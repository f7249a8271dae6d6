package dialer.compliance.rulebook;

import java.util.List;
import java.util.Set;

/**
 * What is played to a person for whom there is no agent. Data for the engine.
 *
 * @param when the case, e.g. {@code not_connected}
 * @param limit by when it must play
 * @param items what it must say
 * @param optOut how the person can refuse in it
 * @param salesContent whether it may sell
 */
public record MessageRule(
    RuleHead head,
    String when,
    ConnectLimit limit,
    List<String> items,
    Set<String> optOut,
    boolean salesContent)
    implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.MESSAGE;
  }
}
