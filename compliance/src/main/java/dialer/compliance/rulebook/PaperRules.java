package dialer.compliance.rulebook;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** Reads the kinds that speak of paper: what to keep, what to prove, what falls due. */
final class PaperRules {

  private PaperRules() {}

  static Rule keep(RuleHead head, Section rule) {
    Section what = rule.section("what");
    Map<String, Span> lengths = new LinkedHashMap<>();
    what.keys().forEach(record -> lengths.put(record, what.get(record, Spans::parse)));
    return new KeepRule(head, lengths, rule.optText("from"));
  }

  static Rule campaignProof(RuleHead head, Section rule) {
    return new CampaignProofRule(head, new LinkedHashSet<>(rule.neededTexts("need")));
  }

  static Rule duty(RuleHead head, Section rule) {
    return new DutyRule(
        head,
        RuleReader.events(rule),
        rule.text("task"),
        rule.optText("due"),
        rule.opt("cooling_off", Spans::parse));
  }
}
