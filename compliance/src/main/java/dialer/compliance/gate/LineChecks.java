package dialer.compliance.gate;

import dialer.compliance.call.PhoneNumber;
import dialer.compliance.rulebook.CallerIdRule;
import dialer.compliance.rulebook.NumberClassRule;
import dialer.compliance.rulebook.RingRule;
import dialer.compliance.rulebook.SuspendRule;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Checks of the call itself: ringing time, number shown, number class, suspended region. */
final class LineChecks {

  private LineChecks() {}

  static Check of(RingRule rule) {
    return new FixedCheck(q -> ring(rule, q.call().ring()));
  }

  static Check of(CallerIdRule rule) {
    return new FixedCheck(q -> callerId(rule, q.call().callerId()));
  }

  static Check of(NumberClassRule rule, KnownNumbers numbers) {
    return new FixedCheck(q -> {
      String word = numbers.of(q.call().number()).classWord();
      return rule.deny().contains(word)
          ? Answer.fail("number_class", Map.of("class", word))
          : Answer.pass();
    });
  }

  static Check of(SuspendRule rule) {
    return new FixedCheck(q ->
        rule.regions().stream()
            .filter(region -> mayBeIn(region, q.place().regions()))
            .findFirst()
            .map(region -> Answer.fail("region_suspended", Map.of("region", region)))
            .orElse(Answer.pass()));
  }

  private static Answer ring(RingRule rule, Duration ring) {
    if (rule.min().filter(min -> ring.compareTo(min) < 0).isPresent()) {
      return Answer.fail(
          "ring_too_short", Map.of("ring", ring.toString(), "min", rule.min().get().toString()));
    }
    if (rule.max().filter(max -> ring.compareTo(max) > 0).isPresent()) {
      return Answer.fail(
          "ring_too_long", Map.of("ring", ring.toString(), "max", rule.max().get().toString()));
    }
    return Answer.pass();
  }

  private static Answer callerId(CallerIdRule rule, PhoneNumber shown) {
    boolean denied = startsWithOne(rule.deny(), shown);
    boolean allowed = rule.allow().isEmpty() || startsWithOne(rule.allow(), shown);
    return denied || !allowed
        ? Answer.fail("caller_id_not_allowed", Map.of("caller_id", shown.masked()))
        : Answer.pass();
  }

  private static boolean startsWithOne(Set<String> starts, PhoneNumber shown) {
    return starts.stream().anyMatch(shown.e164()::startsWith);
  }

  /** A candidate lies in the region, or nothing says in which part of its country the callee is. */
  private static boolean mayBeIn(String region, Set<String> candidates) {
    String country = region.split("-")[0];
    boolean partKnown = candidates.stream().anyMatch(c -> c.startsWith(country + "-"));
    return candidates.stream()
        .anyMatch(c ->
            c.equals(region) || c.startsWith(region + "-") || (c.equals(country) && !partKnown));
  }
}
