package dialer.campaigns.lead;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What the list says of the person. Every text may be empty; none holds a control character.
 *
 * @param name family name first where the list writes it so, variants of characters as written
 * @param reading the name's reading in katakana
 * @param company the company the person works for
 * @param email address
 * @param birth date of birth
 * @param address where the person lives
 * @param language the language the person speaks, as a language tag; empty: the campaign's
 * @param externalId the client's own id of the person
 */
public record LeadPerson(
    String name,
    String reading,
    String company,
    String email,
    Optional<LocalDate> birth,
    PostalAddress address,
    Optional<Locale> language,
    String externalId) {

  /** Only the name is known. */
  public static LeadPerson named(String name) {
    return new LeadPerson(
        name, "", "", "", Optional.empty(), PostalAddress.unknown(), Optional.empty(), "");
  }
}
