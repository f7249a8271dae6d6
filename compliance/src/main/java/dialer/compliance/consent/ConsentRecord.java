package dialer.compliance.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A recorded consent.
 *
 * @param kind express, written or implied
 * @param names whom it names: seller, caller, or a company's name
 * @param covers what it covers, e.g. automated_calls, time_of_day
 * @param obtainedHow web form, paper, call, ...
 * @param from when it was given
 * @param until when it ends, empty: no end
 * @param revoked when it was taken back, empty: it stands
 */
public record ConsentRecord(
    String kind,
    Set<String> names,
    Set<String> covers,
    String obtainedHow,
    Instant from,
    Optional<Instant> until,
    Optional<Instant> revoked) {

  public ConsentRecord {
    names = Set.copyOf(names);
    covers = Set.copyOf(covers);
  }

  /** Whether it stands at that instant. */
  public boolean standsAt(Instant now) {
    return !now.isBefore(from)
        && until.map(now::isBefore).orElse(true)
        && revoked.map(now::isBefore).orElse(true);
  }
}
