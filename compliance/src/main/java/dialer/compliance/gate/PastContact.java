package dialer.compliance.gate;

import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.compliance.call.Purpose;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An earlier attempt to the number, or an event of it, as caps and quiet periods count them. An
 * attempt whose outcome is unknown counts like any other.
 *
 * @param at when it was dialed
 * @param campaign for which campaign
 * @param lead for which lead
 * @param purpose why
 * @param events what happened, in the words of the rule-pack vocabulary: attempted, answered,
 *     conversation, refused, dnc_request, hung_up_early, abandoned, machine_detected, ...
 * @param product the product offered, if any
 */
public record PastContact(
    Instant at,
    CampaignId campaign,
    LeadId lead,
    Purpose purpose,
    Set<String> events,
    Optional<String> product) {

  public PastContact {
    events = Set.copyOf(events);
  }
}
