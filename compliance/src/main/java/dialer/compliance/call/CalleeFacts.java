package dialer.compliance.call;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about the person to be called, as far as rules ask. Everything may be unknown; a
 * rule that needs an unknown fact takes the strict side.
 *
 * @param regions ISO 3166-1 or 3166-2 codes stated by the list, e.g. {@code JP}, {@code US-FL};
 *     empty: derived from the number
 * @param postalCode as written in the list
 * @param statedZone the zone the callee or the list states; wins over derived ones only to narrow
 * @param kind consumer, sole_trader, business, unknown
 * @param line mobile, fixed, voip, unknown
 * @param product the product offered, empty if none
 */
public record CalleeFacts(
    Set<String> regions,
    Optional<String> postalCode,
    Optional<ZoneId> statedZone,
    String kind,
    String line,
    Optional<String> product) {

  public CalleeFacts {
    regions = Set.copyOf(regions);
  }

  /** Nothing but the number is known. */
  public static CalleeFacts unknown() {
    return new CalleeFacts(
        Set.of(), Optional.empty(), Optional.empty(), "unknown", "unknown", Optional.empty());
  }
}
