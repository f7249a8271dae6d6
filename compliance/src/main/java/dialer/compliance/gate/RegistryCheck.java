package dialer.compliance.gate;

import dialer.compliance.rulebook.Level;
import dialer.compliance.rulebook.RegistryList;
import dialer.compliance.rulebook.RegistryRule;
import dialer.compliance.window.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Registries: not listed, in a copy that is there and fresh. Freshness counts from the day the copy
 * was obtained to the instant of asking, also for a call proposed for later: by then there is a
 * newer copy, and it is asked again.
 */
final class RegistryCheck {

  /** A copy's age is nobody's local time: days of 24 hours. */
  private static final Place NOWHERE =
      new Place(Set.of(), List.of(new Place.Zone("UTC", ZoneOffset.UTC.getRules())));

  private RegistryCheck() {}

  static Check of(RegistryRule rule) {
    return new FixedCheck(q -> ask(rule.lists(), q));
  }

  private static Answer ask(List<RegistryList> lists, Question q) {
    Answer answer = Answer.pass("not_listed");
    for (RegistryList list : lists) {
      Answer own = ask(list, answerOf(list.name(), q), q);
      if (!own.passed()) {
        return own;
      }
    }
    return answer;
  }

  private static Optional<RegistryAnswer> answerOf(String name, Question q) {
    return q.record().registryAnswers().stream()
        .filter(answer -> answer.registry().equals(name))
        .findFirst();
  }

  private static Answer ask(RegistryList list, Optional<RegistryAnswer> given, Question q) {
    if (given.isEmpty() || given.get().listed().isEmpty()) {
      return list.onMissing() == Level.BLOCK
          ? Answer.fail("registry_missing", Map.of("list", list.name()))
          : Answer.pass("registry_missing");
    }
    RegistryAnswer answer = given.get();
    if (answer.listed().get()) {
      return Answer.fail("registry_listed", facts(list, answer, q));
    }
    boolean stale = isStale(list, answer, q) && list.onStale() == Level.BLOCK;
    return stale ? Answer.fail("registry_stale", facts(list, answer, q)) : Answer.pass();
  }

  /** Older than allowed, or of unknown age. */
  private static boolean isStale(RegistryList list, RegistryAnswer answer, Question q) {
    if (list.refresh().isEmpty()) {
      return false;
    }
    return answer
        .obtained()
        .map(obtained -> SpanEnd.of(list.refresh().get(), obtained, NOWHERE))
        .map(end -> q.asked().isAfter(end))
        .orElse(true);
  }

  private static Map<String, String> facts(RegistryList list, RegistryAnswer answer, Question q) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("list", list.name());
    facts.put("version", answer.version());
    answer.obtained().ifPresent(obtained -> facts.put("days", days(obtained, q.asked())));
    return facts;
  }

  private static String days(Instant obtained, Instant asked) {
    return Long.toString(Duration.between(obtained, asked).toDays());
  }
}
