package dialer.campaigns.campaign;

import dialer.campaigns.lead.LeadCounts;
import dialer.campaigns.lead.LeadState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The first leads of a campaign as a trial: so many are dialed, then a person looks at the results.
 * A lead that a rule refused for good has had its turn too. Readers of due leads leave fresh ones
 * beyond the pilot out; the authorizing transaction, which alone sees every claim, refuses them.
 */
public final class Pilot {

  private Pilot() {}

  /**
   * How many fresh leads may still be dialed; {@link Integer#MAX_VALUE} where there is no pilot.
   */
  public static int freshLeft(Campaign campaign, LeadCounts counts) {
    return freshLeft(campaign.leadRules().pilot(), begun(counts));
  }

  /** The same of counts: {@code begun} leads are neither fresh nor withdrawn. */
  public static int freshLeft(OptionalInt pilot, int begun) {
    return pilot.isEmpty() ? Integer.MAX_VALUE : Math.max(0, pilot.getAsInt() - begun);
  }

  /**
   * Of leads in their order, those that may be dialed: all that were begun before, and the first
   * fresh ones as long as any are left.
   */
  public static <L> List<L> admit(List<L> leads, Predicate<L> isFresh, int freshLeft) {
    List<L> admitted = new ArrayList<>();
    int fresh = 0;
    for (L lead : leads) {
      if (!isFresh.test(lead)) {
        admitted.add(lead);
      } else if (fresh < freshLeft) {
        fresh++;
        admitted.add(lead);
      }
    }
    return admitted;
  }

  /** Whether the campaign is to hold now: every lead of the pilot was dialed and none is live. */
  public static boolean holds(Campaign campaign, LeadCounts counts) {
    return campaign.state() == CampaignState.RUNNING
        && freshLeft(campaign, counts) == 0
        && counts.in(LeadState.LIVE) == 0;
  }

  private static int begun(LeadCounts counts) {
    return counts.total() - counts.in(LeadState.FRESH) - counts.in(LeadState.WITHDRAWN);
  }
}
