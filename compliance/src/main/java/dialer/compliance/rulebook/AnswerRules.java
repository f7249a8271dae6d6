package dialer.compliance.rulebook;

import dialer.compliance.rulebook.CountingPeriod.Monthly;
import dialer.compliance.rulebook.CountingPeriod.Rolling;
import dialer.compliance.rulebook.CountingPeriod.Successive;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the kinds that speak of what follows an answer. */
final class AnswerRules {

  private static final Set<String> RECORDING_CONSENT = Set.of("one", "all", "notice");

  private AnswerRules() {}

  static Rule abandonRate(RuleHead head, Section rule) {
    return new AbandonRateRule(
        head,
        rule.get("max", Ratio::of),
        rule.opt("stop_at", Ratio::of),
        connect(rule.section("connect")),
        rule.text("numerator"),
        rule.text("denominator"),
        rule.optText("estimator"),
        new LinkedHashSet<>(rule.neededTexts("per")),
        period(rule, "period").orElseThrow(() -> rule.error("`period` is missing")),
        period(rule, "also"),
        rule.flag("safe_harbour", true));
  }

  static Rule message(RuleHead head, Section rule) {
    return new MessageRule(
        head,
        rule.text("when"),
        limit(rule),
        rule.texts("items"),
        new LinkedHashSet<>(rule.texts("optout")),
        rule.opt("sales_content", LineRules::allows).orElse(true));
  }

  static Rule amd(RuleHead head, Section rule) {
    return new AmdRule(
        head, rule.flag("allow", true), rule.optText("on_machine"), rule.optText("repeat"));
  }

  static Rule disclose(RuleHead head, Section rule) {
    return new DiscloseRule(
        head,
        rule.optText("when"),
        rule.opt("within", Spans::exact),
        rule.neededTexts("items"),
        rule.optText("script"));
  }

  static Rule record(RuleHead head, Section rule) {
    String consent = rule.text("consent");
    ConditionReader.refuseOthers(rule, "consent", Set.of(consent), RECORDING_CONSENT);
    return new RecordRule(head, consent, rule.optText("announcement"));
  }

  private static ConnectLimit connect(Section connect) {
    ConnectLimit limit = limit(connect);
    connect.finish();
    return limit;
  }

  private static ConnectLimit limit(Section section) {
    return new ConnectLimit(
        section.get("within", Spans::exact), section.word("from", ConnectLimit.From.class));
  }

  private static Optional<CountingPeriod> period(Section rule, String key) {
    return rule.optSection(key).map(section -> period(rule, key, section));
  }

  private static CountingPeriod period(Section rule, String key, Section section) {
    Optional<CountingPeriod> period =
        section
            .opt("rolling", Spans::parse)
            .<CountingPeriod>map(Rolling::new)
            .or(() -> section.opt("successive", Spans::parse).map(s -> successive(section, s)))
            .or(() -> section.optText("calendar").map(month -> new Monthly()));
    section.finish();
    return period.orElseThrow(() ->
        rule.errorAt(
            key, "write {rolling: PT24H}, {successive: P30D, from: …} or" + " {calendar: month}"));
  }

  private static CountingPeriod successive(Section section, Span length) {
    return new Successive(length, section.text("from"));
  }
}
