package dialer.compliance.gate;

import dialer.compliance.suppression.SuppressionEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Do-not-call entries: one that covers the call refuses it, whatever any pack says. */
final class Suppressions implements Check {

  /** Clocks of two nodes may differ by so much: an entry counts that much before it begins. */
  private static final Duration CLOCKS = Duration.ofMinutes(1);

  /** The entry in force at that instant that covers the call and lasts longest. */
  static Optional<SuppressionEntry> covering(Question q, Instant at) {
    return q.record().suppressions().stream()
        .filter(entry -> covers(entry, q) && inForce(entry, at))
        .max((a, b) -> end(a).compareTo(end(b)));
  }

  @Override
  public Answer at(Question q, Instant at) {
    return covering(q, at).map(Suppressions::fail).orElse(Answer.pass());
  }

  @Override
  public Optional<Instant> next(Question q, Instant from) {
    Instant at = from;
    Optional<SuppressionEntry> entry = covering(q, at);
    while (entry.isPresent()) {
      at = end(entry.get());
      if (at.equals(Instant.MAX)) {
        return Optional.empty();
      }
      entry = covering(q, at);
    }
    return Optional.of(at);
  }

  private static Answer fail(SuppressionEntry entry) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("origin", entry.origin().name().toLowerCase(java.util.Locale.ROOT));
    facts.put("from", entry.from().toString());
    entry.until().ifPresent(until -> facts.put("until", until.toString()));
    return Answer.fail("suppressed", facts);
  }

  /** A product the call does not name may be the entry's. */
  private static boolean covers(SuppressionEntry entry, Question q) {
    return entry.client().map(q.call().client()::equals).orElse(true)
        && entry.campaign().map(q.call().campaign()::equals).orElse(true)
        && (entry.product().isEmpty()
            || q.call().callee().product().isEmpty()
            || entry.product().equals(q.call().callee().product()));
  }

  private static boolean inForce(SuppressionEntry entry, Instant at) {
    return !at.plus(CLOCKS).isBefore(entry.from()) && at.isBefore(end(entry));
  }

  private static Instant end(SuppressionEntry entry) {
    return entry.until().orElse(Instant.MAX);
  }
}
