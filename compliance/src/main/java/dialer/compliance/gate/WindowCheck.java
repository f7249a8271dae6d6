package dialer.compliance.gate;

import dialer.compliance.rulebook.WindowRule;
import dialer.compliance.window.OpenHours;
import dialer.compliance.window.Place.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Hours that must hold in every candidate zone, from the dial until it has rung out and the guard
 * is over; the end of the hours is excluded.
 */
record WindowCheck(OpenHours hours, Duration guard) implements Check {

  private static final int ROUNDS = 1000;

  static WindowCheck of(WindowRule rule) {
    return new WindowCheck(OpenHours.compile(rule.hours(), rule.holidays()), rule.guard());
  }

  @Override
  public Answer at(Question q, Instant at) {
    Duration span = q.call().ring().plus(guard);
    for (Zone zone : q.place().zones()) {
      if (!hours.fits(zone.rules(), at, span)) {
        return Answer.fail("outside_window", facts(q, at, zone));
      }
    }
    return q.place().zones().isEmpty() ? Answer.fail("zone_unknown", Map.of()) : Answer.pass();
  }

  @Override
  public Optional<Instant> next(Question q, Instant from) {
    Duration span = q.call().ring().plus(guard);
    Instant at = from;
    for (int round = 0; round < ROUNDS && !q.place().zones().isEmpty(); round++) {
      Instant before = at;
      for (Zone zone : q.place().zones()) {
        Optional<Instant> fit = hours.firstFit(zone.rules(), at, span);
        if (fit.isEmpty()) {
          return fit;
        }
        at = fit.get();
      }
      if (at.equals(before)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private Map<String, String> facts(Question q, Instant at, Zone zone) {
    LocalDateTime local =
        LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, zone.rules().getOffset(at));
    return Map.of(
        "zone", zone.id(),
        "local", local.truncatedTo(ChronoUnit.SECONDS).toString(),
        "ring", q.call().ring().toString(),
        "guard", guard.toString());
  }
}
