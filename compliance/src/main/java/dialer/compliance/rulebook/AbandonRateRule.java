package dialer.compliance.rulebook;

import java.util.Optional;
import java.util.Set;

/**
 * How many answered calls may find no agent, and how that is counted. Data for pacing.
 *
 * @param max the share that may not be exceeded
 * @param stopAt the share at which over-dialing stops; empty: at {@code max}
 * @param connect the time within which an agent must be there
 * @param numerator what is counted as abandoned, in the vocabulary's words
 * @param denominator of what
 * @param estimator how machines are estimated, if they are
 * @param per separately for each of these: campaign, call_centre, seller
 * @param period the period of the law
 * @param also a second period watched for pacing
 * @param safeHarbor whether staying below protects; a house target must say no
 */
public record AbandonRateRule(
    RuleHead head,
    Ratio max,
    Optional<Ratio> stopAt,
    ConnectLimit connect,
    String numerator,
    String denominator,
    Optional<String> estimator,
    Set<String> per,
    CountingPeriod period,
    Optional<CountingPeriod> also,
    boolean safeHarbor)
    implements Rule {

  @Override
  public RuleKind kind() {
    return RuleKind.ABANDON_RATE;
  }
}
