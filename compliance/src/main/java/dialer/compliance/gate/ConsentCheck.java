package dialer.compliance.gate;

import dialer.compliance.consent.ConsentRecord;
import dialer.compliance.rulebook.ConsentRule;
import dialer.compliance.rulebook.Span;
import dialer.compliance.window.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A consent that stands, of the kind, for whom and for what the rule needs. */
record ConsentCheck(Wanted wanted) implements Check {

  private static final List<String> KINDS = List.of("implied", "express", "written");

  /** What a consent must be. */
  record Wanted(String kind, Optional<String> names, Optional<String> covers, Optional<Span> age) {

    boolean isMetBy(ConsentRecord consent, Instant at, Place place) {
      return consent.standsAt(at)
          && KINDS.indexOf(consent.kind()) >= KINDS.indexOf(kind)
          && names.map(consent.names()::contains).orElse(true)
          && covers.map(consent.covers()::contains).orElse(true)
          && age.map(span -> at.isBefore(SpanEnd.of(span, consent.from(), place))).orElse(true);
    }
  }

  static ConsentCheck of(ConsentRule rule) {
    return new ConsentCheck(new Wanted(rule.need(), rule.names(), rule.covers(), rule.validFor()));
  }

  @Override
  public Answer at(Question q, Instant at) {
    return q.record().consents().stream().anyMatch(c -> wanted.isMetBy(c, at, q.place()))
        ? Answer.pass("consent")
        : Answer.fail("consent_missing", Map.of("need", wanted.kind()));
  }

  @Override
  public Optional<Instant> next(Question q, Instant from) {
    if (at(q, from).passed()) {
      return Optional.of(from);
    }
    return q.record().consents().stream()
        .map(ConsentRecord::from)
        .filter(begin -> begin.isAfter(from) && at(q, begin).passed())
        .min(Instant::compareTo);
  }
}
