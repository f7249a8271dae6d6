package dialer.compliance.gate;

import dialer.compliance.rulebook.Citation;
import dialer.compliance.rulebook.Conditions;
import dialer.compliance.rulebook.Confidence;
import dialer.compliance.rulebook.Force;
import dialer.compliance.rulebook.Level;
import dialer.compliance.rulebook.RuleHead;
import dialer.compliance.rulebook.Validity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What holds whatever packs are loaded: a dialable number, a known zone, no do-not-call entry. */
final class BuiltInRules {

  static final String PACK = "built-in";
  static final String VERSION = "1";

  private BuiltInRules() {}

  static List<AskedRule> all(KnownNumbers numbers) {
    return List.of(
        rule("builtin.number", "number_class", new FixedCheck(q -> number(q, numbers))),
        rule("builtin.zone", "window", new FixedCheck(BuiltInRules::zone)),
        rule("builtin.suppression", "quiet", new Suppressions()));
  }

  static AskedRule rule(String id, String kind, Check check) {
    Citation house =
        new Citation("House rule", Optional.empty(), "house:", Optional.empty(), Optional.empty());
    RuleHead head =
        new RuleHead(
            id,
            Force.HOUSE,
            Level.BLOCK,
            List.of(house),
            Confidence.HIGH,
            Optional.empty(),
            Validity.ALWAYS,
            Conditions.ALWAYS,
            List.of());
    return new AskedRule(new AskedRule.Identity(PACK, VERSION, id, kind), head, check);
  }

  private static Answer number(Question q, KnownNumbers numbers) {
    KnownNumbers.NumberClass known = numbers.of(q.call().number());
    return known.usable()
        ? Answer.pass()
        : Answer.fail("number_class", Map.of("class", known.classWord()));
  }

  private static Answer zone(Question q) {
    String regions = String.join(",", new TreeSet<>(q.place().regions()));
    return q.place().zones().isEmpty()
        ? Answer.fail("zone_unknown", Map.of("regions", regions))
        : new Answer(true, "zones", Map.of("zones", q.place().zoneIds(), "regions", regions));
  }
}
