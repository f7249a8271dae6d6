package dialer.campaigns.reporting;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A part of a whole, e.g. abandoned calls among those answered by a person.
 *
 * @param part 0 to {@code of}
 * @param of the whole; with 0 there is no share
 */
public record Share(long part, long of) {

  public Share {
    if (part < 0 || of < part) {
      throw new IllegalArgumentException(part + " is no part of " + of);
    }
  }

  /** From 0 to 1; empty without a whole, because nothing of nothing is not 0 %. */
  public OptionalDouble value() {
    return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / of);
  }

  @Override
  public String toString() {
    return of == 0
        ? "–"
        : String.format(Locale.ROOT, "%.1f %% (%d/%d)", 100.0 * part / of, part, of);
  }
}
