package dialer.app.plan;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.lead.LeadPerson;
import dialer.campaigns.lead.NumberType;
import dialer.compliance.call.CalleeFacts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the gate is told of a person: the same for a dial and for a question about one. */
public final class CalleeFactsOf {

  private CalleeFactsOf() {}

  /** The facts that the list states. */
  public static CalleeFacts of(LeadPerson person, NumberType type, Campaign campaign) {
    return new CalleeFacts(
        regions(person),
        Optional.of(person.address().postalCode()).filter(code -> !code.isBlank()),
        person.address().zone(),
        "unknown",
        type == NumberType.MOBILE ? "mobile" : "unknown",
        campaign.offer().product());
  }

  /** Only codes count as stated regions: a prefecture's or state's name in words names no rule. */
  private static Set<String> regions(LeadPerson person) {
    String country = person.address().country().toUpperCase(Locale.ROOT);
    if (!country.matches("[A-Z]{2}")) {
      return Set.of();
    }
    String region = person.address().region().toUpperCase(Locale.ROOT);
    return region.matches("[A-Z0-9]{1,3}")
        ? Set.of(country, country + "-" + region)
        : Set.of(country);
  }
}
