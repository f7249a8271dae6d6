package dialer.compliance.rulebook;

import dialer.compliance.rulebook.Holidays.As;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one rule. Each kind knows its own keys; a key of another kind is refused. */
final class RuleReader {

  static final Set<String> EVENTS =
      Set.of(
          "attempted",
          "answered",
          "conversation",
          "refused",
          "dnc_request",
          "hung_up_early",
          "abandoned",
          "machine_detected",
          "order_taken",
          "contract_made",
          "lawyer_notice",
          "promised_date");

  private final HeadReader heads;
  private final Map<String, RegistryList> lists;

  RuleReader(Map<String, Citation> sources, Map<String, RegistryList> lists) {
    this.heads = new HeadReader(sources);
    this.lists = lists;
  }

  Rule read(Section rule) {
    RuleHead head = heads.read(rule);
    Rule read =
        switch (rule.word("kind", RuleKind.class)) {
          case WINDOW -> window(head, rule);
          case CAP -> cap(head, rule);
          case QUIET -> quiet(head, rule);
          case REGISTRY -> registry(head, rule);
          case CONSENT -> consent(head, rule);
          case ABANDON_RATE -> AnswerRules.abandonRate(head, rule);
          case MESSAGE -> AnswerRules.message(head, rule);
          case AMD -> AnswerRules.amd(head, rule);
          case DISCLOSE -> AnswerRules.disclose(head, rule);
          case RECORD -> AnswerRules.record(head, rule);
          case RING -> LineRules.ring(head, rule);
          case CALLER_ID -> LineRules.callerId(head, rule);
          case SUSPEND -> LineRules.suspend(head, rule);
          case NUMBER_CLASS -> LineRules.numberClass(head, rule);
          case KEEP -> PaperRules.keep(head, rule);
          case CAMPAIGN_PROOF -> PaperRules.campaignProof(head, rule);
          case DUTY -> PaperRules.duty(head, rule);
        };
    rule.finish();
    return read;
  }

  private static Rule window(RuleHead head, Section rule) {
    return new WindowRule(
        head,
        HoursReader.read(rule.section("days")),
        rule.optSection("holidays").map(RuleReader::holidays).orElse(Holidays.NONE),
        rule.optWord("zone", ZoneChoice.class).orElse(ZoneChoice.CALLEE_STRICTEST),
        rule.opt("guard", Spans::exact).orElse(Duration.ZERO));
  }

  private static Holidays holidays(Section section) {
    Optional<String> calendar = section.optText("calendar");
    As as =
        section.get(
            "as",
            text ->
                switch (text) {
                  case "same" -> new As.Same();
                  case "closed" -> new As.Closed();
                  default -> new As.LikeDays(HoursReader.days(text));
                });
    if (calendar.isEmpty() && !(as instanceof As.Same)) {
      throw section.errorAt("as", "which days? add `calendar: JP`, or write `as: same`");
    }
    section.finish();
    return new Holidays(calendar, as);
  }

  private static Rule cap(RuleHead head, Section rule) {
    return new CapRule(
        head,
        rule.word("count", Count.class),
        rule.get("max", RuleReader::notNegative),
        rule.words("per", Scope.class),
        rule.get("window", Spans::parse),
        rule.optWord("across", Across.class).orElse(Across.ALL_CAMPAIGNS_AND_CALLER_IDS));
  }

  private static Rule quiet(RuleHead head, Section rule) {
    Span law = rule.get("for", Spans::parse);
    rule.opt("honour_law", Spans::parse);
    return new QuietRule(
        head,
        events(rule),
        rule.opt("count", Integer::parseInt).orElse(1),
        rule.opt("for_house", Spans::parse).orElse(law),
        rule.words("scope", Scope.class),
        rule.opt("honour_within", Spans::exact));
  }

  private Rule registry(RuleHead head, Section rule) {
    List<RegistryList> named =
        rule.neededTexts("list").stream().map(name -> listOf(rule, name)).toList();
    Optional<Span> grace =
        rule.opt("newly_listed_grace", Spans::parse).or(() -> rule.opt("grace", Spans::parse));
    return new RegistryRule(head, named, grace, rule.flag("use_grace", false));
  }

  private RegistryList listOf(Section rule, String name) {
    RegistryList list = lists.get(name);
    if (list == null) {
      throw rule.errorAt("list", "no list `" + name + "`; declare it under `lists`");
    }
    return list;
  }

  private static Rule consent(RuleHead head, Section rule) {
    String need = rule.text("need");
    ConditionReader.refuseOthers(rule, "need", Set.of(need), Set.of("express", "written"));
    return new ConsentRule(
        head,
        need,
        rule.optText("names"),
        rule.optText("covers"),
        rule.opt("valid_for", Spans::parse),
        rule.opt("keep", Spans::parse));
  }

  static Set<String> events(Section rule) {
    Set<String> after = new LinkedHashSet<>(rule.neededTexts("after"));
    ConditionReader.refuseOthers(rule, "after", after, EVENTS);
    return after;
  }

  private static int notNegative(String text) {
    int number = Integer.parseInt(text);
    if (number < 0) {
      throw new IllegalArgumentException("a count is not negative: `" + text + "`");
    }
    return number;
  }
}
