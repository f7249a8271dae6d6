package dialer.compliance.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a rule comes from. A rule cannot be made without one.
 *
 * @param source the name of the law, policy or house standard, as one would cite it
 * @param at article or section inside it, e.g. {@code 501.616(6)(a)}; empty: the whole
 * @param address where it can be read; {@code house:} for a house standard
 * @param inForce from which day the text read was in force
 * @param checked on which day somebody read it
 */
public record Citation(
    String source,
    Optional<String> at,
    String address,
    Optional<LocalDate> inForce,
    Optional<LocalDate> checked) {

  public Citation {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a citation needs the name of its source");
    }
  }

  /** Source and section in one line, as a reader cites it. */
  public String text() {
    return at.map(section -> source + " " + section).orElse(source);
  }
}
