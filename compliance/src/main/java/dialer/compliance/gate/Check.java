package dialer.compliance.gate;

import java.time.Instant;
import java.util.Optional;

/** What a rule requires, its conditions aside. Pure; compiled once, asked for each call. */
interface Check {

  /** What it says of a call dialed at that instant. */
  Answer at(Question q, Instant at);

  /**
   * The first instant, not before {@code from}, at which it passes as far as the recorded facts
   * tell; empty: never.
   */
  Optional<Instant> next(Question q, Instant from);
}
