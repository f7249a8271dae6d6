package dialer.compliance.rulebook;

import dialer.compliance.rulebook.Judgement.UntilDecided;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads what every rule has. A law whose text has no date of force is loaded as guidance, and says
 * so.
 */
final class HeadReader {

  private static final Predicate<String> IS_DATE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d").asMatchPredicate();
  private static final String HOUSE = "house:";

  private final Map<String, Citation> sources;

  HeadReader(Map<String, Citation> sources) {
    this.sources = sources;
  }

  RuleHead read(Section rule) {
    String id = rule.text("id");
    rule.optText("note");
    Force written = rule.word("force", Force.class);
    List<Citation> citations = citations(rule, id);
    boolean undated = written == Force.LAW && citations.stream().noneMatch(HeadReader::dated);
    return new RuleHead(
        id,
        undated ? Force.GUIDANCE : written,
        rule.word("level", Level.class),
        citations,
        rule.word("confidence", Confidence.class),
        judgement(rule),
        validity(rule),
        ConditionReader.read(rule),
        undated ? List.of("law_without_in_force_date") : List.of());
  }

  /** Sources by key, each with its name, address and dates. */
  static Citation source(Section source) {
    Citation citation =
        new Citation(
            source.text("cite"),
            Optional.empty(),
            source.text("url"),
            source.optDate("in_force"),
            source.optDate("checked"));
    source.finish();
    return citation;
  }

  private List<Citation> citations(Section rule, String id) {
    List<Citation> citations = new ArrayList<>();
    for (Section cite : rule.sections("cite")) {
      citations.add(citation(cite));
      cite.finish();
    }
    if (citations.isEmpty()) {
      throw rule.error("rule " + id + " has no citation; add `cite: [{src: …, at: …}]`");
    }
    return citations;
  }

  private Citation citation(Section cite) {
    String key = cite.text("src");
    Citation source = sources.get(key);
    if (source == null) {
      throw cite.errorAt(
          "src", "no source `" + key + "`; add it under `sources`, where are " + sources.keySet());
    }
    Optional<LocalDate> inForce = cite.optDate("in_force").or(source::inForce);
    Optional<LocalDate> checked = cite.optDate("checked").or(source::checked);
    if (checked.isEmpty() && !source.address().startsWith(HOUSE)) {
      throw cite.errorAt(
          "src", "nobody says when source `" + key + "` was read; add `checked: 2026-11-21` to it");
    }
    return new Citation(source.source(), cite.optText("at"), source.address(), inForce, checked);
  }

  private static boolean dated(Citation citation) {
    return citation.inForce().isPresent();
  }

  private static Optional<Judgement> judgement(Section rule) {
    return rule.optSection("judgement")
        .map(section -> {
          boolean needed = section.flag("needed", true);
          Judgement judgement =
              new Judgement(
                  needed, section.text("ask"), section.word("until_decided", UntilDecided.class));
          section.finish();
          return judgement;
        });
  }

  /** {@code from} may be an event instead, for the kinds that know one; that is not ours. */
  private static Validity validity(Section rule) {
    Optional<LocalDate> from =
        rule.optText("from").filter(IS_DATE).flatMap(text -> rule.optDate("from"));
    try {
      return new Validity(from, rule.optDate("to"));
    } catch (IllegalArgumentException e) {
      throw rule.errorAt("to", String.valueOf(e.getMessage()));
    }
  }
}
