package dialer.compliance.rulebook;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Reads the kinds that speak of the line: ringing, the number shown, suspended regions, classes.
 */
final class LineRules {

  private static final Set<String> CLASSES =
      Set.of("emergency", "premium", "machine", "pager", "short", "shared_cost", "toll_free");

  private LineRules() {}

  static Rule ring(RuleHead head, Section rule) {
    return new RingRule(
        head,
        rule.opt("min", Spans::exact),
        rule.opt("or_rings", Integer::parseInt),
        rule.opt("max", Spans::exact));
  }

  static Rule callerId(RuleHead head, Section rule) {
    return new CallerIdRule(
        head,
        rule.opt("anonymous", LineRules::allows).orElse(true),
        new LinkedHashSet<>(rule.texts("allow")),
        new LinkedHashSet<>(rule.texts("deny")),
        rule.flag("answered_back", false),
        rule.optText("takes_dnc_requests"),
        rule.optText("proof"));
  }

  static Rule suspend(RuleHead head, Section rule) {
    if (rule.optText("feed").isPresent()) {
      throw rule.errorAt("feed", "a feed file cannot be read; write `region`, `from` and `to`");
    }
    return new SuspendRule(head, new LinkedHashSet<>(rule.neededTexts("region")));
  }

  static Rule numberClass(RuleHead head, Section rule) {
    Set<String> deny = new LinkedHashSet<>(rule.neededTexts("deny"));
    ConditionReader.refuseOthers(rule, "deny", deny, CLASSES);
    return new NumberClassRule(head, deny);
  }

  /** {@code allow} or {@code deny}. */
  static boolean allows(String text) {
    return switch (text) {
      case "allow" -> true;
      case "deny" -> false;
      default -> throw new IllegalArgumentException("write allow or deny, not `" + text + "`");
    };
  }
}
