package dialer.compliance.rulebook;

import dialer.compliance.call.Dialing;
import dialer.compliance.call.Medium;
import dialer.compliance.call.Purpose;
import java.util.Set;

/**
 * To which calls a pack applies. An empty set says nothing; an unknown fact of a call is taken as
 * fitting (strict).
 *
 * @param regions ISO 3166-1 or 3166-2 codes of the callee; {@code *} for everywhere
 * @param purposes why the call is made
 * @param calleeKinds consumer, sole_trader, business, unknown
 * @param media what the callee hears
 * @param dialing how it is dialed
 * @param lines mobile, fixed, voip
 * @param products the product offered
 * @param regionFrom what the region may be derived from, for the reader
 */
public record Applies(
    Set<String> regions,
    Set<Purpose> purposes,
    Set<String> calleeKinds,
    Set<Medium> media,
    Set<Dialing> dialing,
    Set<String> lines,
    Set<String> products,
    Set<String> regionFrom) {

  /** The word for every region. */
  public static final String EVERYWHERE = "*";

  public Applies {
    regions = Set.copyOf(regions);
    purposes = Set.copyOf(purposes);
    calleeKinds = Set.copyOf(calleeKinds);
    media = Set.copyOf(media);
    dialing = Set.copyOf(dialing);
    lines = Set.copyOf(lines);
    products = Set.copyOf(products);
    regionFrom = Set.copyOf(regionFrom);
  }

  /** Whether the pack applies to calls of this situation. */
  public boolean to(Situation s) {
    return regionFits(s.regions())
        && fits(purposes, s.purpose())
        && fits(media, s.medium())
        && fits(dialing, s.dialing())
        && fitsWord(calleeKinds, s.calleeKind())
        && fitsWord(lines, s.line())
        && s.product().map(p -> fitsWord(products, p)).orElse(true);
  }

  private boolean regionFits(Set<String> candidates) {
    return regions.contains(EVERYWHERE) || candidates.stream().anyMatch(this::coversRegion);
  }

  /** Whether it speaks of that region or of the country that region lies in. */
  public boolean coversRegion(String region) {
    int dash = region.indexOf('-');
    return regions.contains(EVERYWHERE)
        || regions.contains(region)
        || (dash > 0 && regions.contains(region.substring(0, dash)));
  }

  private static <T> boolean fits(Set<T> wanted, T actual) {
    return wanted.isEmpty() || wanted.contains(actual);
  }

  private static boolean fitsWord(Set<String> wanted, String actual) {
    return wanted.isEmpty() || actual.equals("unknown") || wanted.contains(actual);
  }
}
