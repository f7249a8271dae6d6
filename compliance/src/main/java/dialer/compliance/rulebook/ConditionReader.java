package dialer.compliance.rulebook;

import dialer.compliance.call.Dialing;
import dialer.compliance.call.Medium;
import dialer.compliance.call.Purpose;
import dialer.compliance.rulebook.Fact.FlagName;
import dialer.compliance.rulebook.Fact.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code if} and {@code unless}: a list is or, the keys inside one entry are and. */
final class ConditionReader {

  private static final Set<String> CONSENTS = Set.of("implied", "express", "written");
  private static final Set<String> RELATIONS = Set.of("purchase", "inquiry", "contract");
  private static final Set<String> KINDS = Set.of("consumer", "sole_trader", "business", "unknown");
  private static final Set<String> LINES =
      Set.of("mobile", "fixed", "voip", "toll_free", "unknown");

  private ConditionReader() {}

  static Conditions read(Section rule) {
    return new Conditions(facts(rule, "if"), facts(rule, "unless"));
  }

  private static List<List<Fact>> facts(Section rule, String key) {
    List<List<Fact>> all = new ArrayList<>();
    for (Section entry : rule.sections(key)) {
      all.add(entry(entry));
      entry.finish();
      if (all.getLast().isEmpty()) {
        throw rule.errorAt(key, "an empty entry would hold for every call; remove it");
      }
    }
    return all;
  }

  private static List<Fact> entry(Section entry) {
    List<Fact> facts = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      Set<String> words = wordsOf(entry, subject);
      if (!words.isEmpty()) {
        facts.add(new Fact.OneOf(subject, words));
      }
    }
    for (FlagName name : FlagName.values()) {
      String key = name.name().toLowerCase(Locale.ROOT);
      entry.optText(key).ifPresent(v -> facts.add(new Fact.Flag(name, entry.flag(key, true))));
    }
    consent(entry, facts);
    relation(entry, facts);
    return facts;
  }

  private static Set<String> wordsOf(Section entry, Subject subject) {
    String key = subject.name().toLowerCase(Locale.ROOT);
    Set<String> words = new LinkedHashSet<>(entry.texts(key));
    switch (subject) {
      case PURPOSE -> entry.words(key, Purpose.class);
      case MEDIUM -> entry.words(key, Medium.class);
      case DIALING -> entry.words(key, Dialing.class);
      case CALLEE_KIND -> refuseOthers(entry, key, words, KINDS);
      case LINE -> refuseOthers(entry, key, words, LINES);
      case CALLEE_REGION, PRODUCT -> {}
    }
    return words;
  }

  private static void consent(Section entry, List<Fact> facts) {
    entry
        .optText("consent")
        .ifPresent(kind -> {
          refuseOthers(entry, "consent", Set.of(kind), CONSENTS);
          facts.add(
              new Fact.Consent(
                  kind,
                  entry.optText("names"),
                  entry.optText("covers"),
                  entry.opt("age", Spans::parse)));
        });
  }

  private static void relation(Section entry, List<Fact> facts) {
    entry
        .optText("relation")
        .ifPresent(kind -> {
          refuseOthers(entry, "relation", Set.of(kind), RELATIONS);
          int times = entry.opt("times", Integer::parseInt).orElse(1);
          facts.add(new Fact.Relation(kind, times, entry.opt("within", Spans::parse)));
        });
  }

  static void refuseOthers(Section section, String key, Set<String> words, Set<String> known) {
    for (String word : words) {
      if (!known.contains(word)) {
        throw section.errorAt(
            key, "`" + word + "` is not one of " + known.stream().sorted().toList());
      }
    }
  }
}
