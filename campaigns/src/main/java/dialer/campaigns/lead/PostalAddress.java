package dialer.campaigns.lead;

/**
 * Where a person lives, as far as the list says; calling windows depend on it.
 *
 * @param country ISO 3166-1 code, or empty
 * @param region prefecture or state as written, or empty
 * @param postalCode as written, or empty
 * @param lines the rest, one line, or empty
 */
public record PostalAddress(String country, String region, String postalCode, String lines) {

  /** Nothing is known. */
  public static PostalAddress unknown() {
    return new PostalAddress("", "", "", "");
  }
}
