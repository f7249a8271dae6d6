package dialer.compliance.document;

import dialer.compliance.rulebook.Citation;
import dialer.compliance.rulebook.Rule;
import dialer.compliance.rulebook.RuleHead;
import dialer.compliance.rulebook.RulePack;
import dialer.compliance.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A rulebook as a Markdown document: one table for each pack. */
public final class RulebookDocument {

  private static final String INTRODUCTION =
      """
      # Rule packs

      This page is written from the packs in `compliance/src/main/resources/rule-packs`; change
      those, not this. **No lawyer has reviewed these rule packs. They are not legal advice.**
      Whoever calls is answerable for the law of the place called.

      Force says how binding a rule is: `law`, `guidance` (a regulator's reading, or a law whose
      day of force was not found), `code` (an industry's own), `house` (the caller's own). Level
      says what it does: `block` refuses, `pace` slows dialing, `attest` asks the agent to
      confirm, `warn` and `inform` only say so. An open question is answered by the strict side
      until a lawyer decides.
      """;
  private static final String COLUMNS =
      """
      | rule | kind | value | force | level | citation | in force | checked | sure | question |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  private RulebookDocument() {}

  /** The whole document. */
  public static String of(Rulebook rulebook) {
    return INTRODUCTION
        + rulebook.packs().stream().map(RulebookDocument::pack).collect(Collectors.joining());
  }

  private static String pack(RulePack pack) {
    return "\n## "
        + pack.title().getOrDefault("en", pack.id())
        + "\n\n`"
        + pack.id()
        + "` version "
        + pack.version()
        + ", for "
        + String.join(", ", new TreeSet<>(pack.applies().regions()))
        + "; reviewed: "
        + pack.reviewed()
        + ".\n\n"
        + COLUMNS
        + pack.rules().stream().map(RulebookDocument::row).collect(Collectors.joining());
  }

  private static String row(Rule rule) {
    RuleHead head = rule.head();
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            head.id(),
            rule.kind().word(),
            RuleValue.of(rule),
            word(head.force()),
            word(head.level()),
            head.citations().stream().map(Citation::text).collect(Collectors.joining("; ")),
            dates(head, Citation::inForce),
            dates(head, Citation::checked),
            word(head.confidence()),
            head.judgement().map(j -> j.needed() ? j.ask() : "").orElse(""));
  }

  private static String dates(RuleHead head, Function<Citation, Optional<LocalDate>> date) {
    return head.citations().stream()
        .map(date)
        .flatMap(Optional::stream)
        .map(LocalDate::toString)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
