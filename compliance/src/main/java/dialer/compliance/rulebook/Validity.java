package dialer.compliance.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The callee's local dates on which a rule holds.
 *
 * @param from first day, empty: since ever
 * @param to last day, included; empty: no end
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {

  /** Holds on every day. */
  public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

  public Validity {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException("a rule cannot end on " + to.get() + " before its start");
    }
  }

  /** Whether the rule holds on that local date. */
  public boolean covers(LocalDate date) {
    return from.map(first -> !date.isBefore(first)).orElse(true)
        && to.map(last -> !date.isAfter(last)).orElse(true);
  }
}
