package dialer.compliance.rulebook;

import dialer.compliance.call.Dialing;
import dialer.compliance.call.Medium;
import dialer.compliance.call.ProposedCall;
import dialer.compliance.call.Purpose;
import java.util.Optional;
import java.util.Set;

/**
 * What picks the packs: one call's facts, or a campaign's before it starts.
 *
 * @param regions every candidate region, ISO 3166-1 and 3166-2
 * @param purpose why
 * @param medium what the callee hears
 * @param dialing how it is dialed
 * @param calleeKind consumer, sole_trader, business, unknown
 * @param line mobile, fixed, voip, unknown
 * @param product the product offered, empty if none
 */
public record Situation(
    Set<String> regions,
    Purpose purpose,
    Medium medium,
    Dialing dialing,
    String calleeKind,
    String line,
    Optional<String> product) {

  public Situation {
    regions = Set.copyOf(regions);
  }

  /** The situation of one call whose candidate regions are known. */
  public static Situation of(ProposedCall call, Set<String> regions) {
    return new Situation(
        regions,
        call.purpose(),
        call.medium(),
        call.dialing(),
        call.callee().kind(),
        call.callee().line(),
        call.callee().product());
  }

  /** A campaign's situation: callees of that region of whom nothing more is known. */
  public static Situation ofCampaign(
      String region, Purpose purpose, Medium medium, Dialing dialing) {
    return new Situation(
        Set.of(region), purpose, medium, dialing, "unknown", "unknown", Optional.empty());
  }
}
