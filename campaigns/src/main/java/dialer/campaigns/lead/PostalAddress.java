package dialer.campaigns.lead;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Where a person lives, as far as the list says; calling windows depend on it.
 *
 * @param country ISO 3166-1 code, or empty
 * @param region prefecture or state as written, or empty
 * @param postalCode as written, or empty
 * @param lines the rest, one line, or empty
 * @param zone the time zone the list states; one more of the zones that the gate considers
 */
public record PostalAddress(
    String country, String region, String postalCode, String lines, Optional<ZoneId> zone) {

  @SuppressWarnings({"ConstantConditions", "OptionalAssignedToNull"})
  public PostalAddress {
    // People who were stored before lists could state a zone have none.
    zone = zone == null ? Optional.empty() : zone;
  }

  /** Nothing is known. */
  public static PostalAddress unknown() {
    return new PostalAddress("", "", "", "", Optional.empty());
  }
}
