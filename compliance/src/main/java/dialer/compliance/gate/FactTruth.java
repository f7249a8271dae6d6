package dialer.compliance.gate;

import dialer.compliance.call.Dialing;
import dialer.compliance.rulebook.Fact;
import dialer.compliance.rulebook.Fact.Flag;
import dialer.compliance.rulebook.Fact.OneOf;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a fact of a call holds: yes, no, or nobody knows. A condition that may hold applies a
 * rule; only one that surely holds lifts it. A product that is not named is none; business
 * relations are not part of a record and are unknown.
 */
enum FactTruth {
  YES,
  NO,
  UNKNOWN;

  private static final String NOT_KNOWN = "unknown";

  /** Whether one of the entries may hold. */
  static boolean mayHold(List<List<Fact>> entries, Question q, Instant at) {
    return entries.stream().anyMatch(all -> all.stream().noneMatch(f -> of(f, q, at) == NO));
  }

  /** Whether one of the entries surely holds. */
  static boolean surelyHolds(List<List<Fact>> entries, Question q, Instant at) {
    return entries.stream().anyMatch(all -> all.stream().allMatch(f -> of(f, q, at) == YES));
  }

  static FactTruth of(Fact fact, Question q, Instant at) {
    return switch (fact) {
      case OneOf oneOf -> of(oneOf, q);
      case Fact.Consent c ->
          answer(
              q.record().consents().stream()
                  .anyMatch(consent ->
                      new ConsentCheck.Wanted(c.kind(), c.names(), c.covers(), c.age())
                          .isMetBy(consent, at, q.place())));
      case Fact.Relation relation -> UNKNOWN;
      case Flag flag -> answer(flag(flag, q, at) == flag.value());
    };
  }

  private static FactTruth of(OneOf fact, Question q) {
    return switch (fact.subject()) {
      case PURPOSE -> word(fact, q.call().purpose().name());
      case MEDIUM -> word(fact, q.call().medium().name());
      case DIALING -> word(fact, q.call().dialing().name());
      case CALLEE_KIND -> word(fact, q.call().callee().kind());
      case LINE -> word(fact, q.call().callee().line());
      case PRODUCT ->
          answer(q.call().callee().product().filter(fact.words()::contains).isPresent());
      case CALLEE_REGION -> region(fact.words(), q.place().regions());
    };
  }

  private static FactTruth word(OneOf fact, String actual) {
    String word = actual.toLowerCase(Locale.ROOT);
    if (fact.words().contains(word)) {
      return YES;
    }
    return word.equals(NOT_KNOWN) ? UNKNOWN : NO;
  }

  /** Surely there if every candidate is there or only names the country of one that is. */
  private static FactTruth region(Set<String> words, Set<String> candidates) {
    List<String> there = candidates.stream().filter(words::contains).toList();
    if (there.isEmpty()) {
      return NO;
    }
    boolean sure =
        candidates.stream()
            .allMatch(c ->
                there.contains(c)
                    || there.stream().anyMatch(t -> t.startsWith(c + "-"))
                    || there.stream().anyMatch(t -> c.startsWith(t + "-")));
    return sure ? YES : UNKNOWN;
  }

  private static boolean flag(Flag flag, Question q, Instant at) {
    return switch (flag.name()) {
      case APPOINTMENT_BY_CALLEE ->
          q.record().consents().stream()
              .anyMatch(c -> c.standsAt(at) && c.covers().contains("appointment"));
      case LIVE_AGENT_RESERVED ->
          q.call().dialing() == Dialing.PREVIEW || q.call().dialing() == Dialing.MANUAL;
      case INTERNAL_DNC -> Suppressions.covering(q, at).isPresent();
    };
  }

  private static FactTruth answer(boolean holds) {
    return holds ? YES : NO;
  }

  /** The instants at which facts that rules test may change. */
  static List<Instant> changes(Question q, Instant after) {
    if (q.record().consents().isEmpty() && q.record().suppressions().isEmpty()) {
      return List.of();
    }
    return java.util.stream.Stream.concat(
            q.record().consents().stream()
                .flatMap(c ->
                    java.util.stream.Stream.of(Optional.of(c.from()), c.until(), c.revoked())
                        .flatMap(Optional::stream)),
            q.record().suppressions().stream()
                .flatMap(s ->
                    java.util.stream.Stream.of(Optional.of(s.from()), s.until())
                        .flatMap(Optional::stream)))
        .filter(change -> change.isAfter(after))
        .sorted()
        .toList();
  }
}
