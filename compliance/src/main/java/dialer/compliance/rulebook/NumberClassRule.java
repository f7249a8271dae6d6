package dialer.compliance.rulebook;

import java.util.Set;

/**
 * Classes of numbers that are never called.
 *
 * @param deny emergency, premium, machine, pager, short, or another word of the vocabulary
 */
public record NumberClassRule(RuleHead head, Set<String> deny) implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.NUMBER_CLASS;
  }
}
