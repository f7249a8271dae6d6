package dialer.campaigns.campaign;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an order makes of a campaign. The adapter stores it, plans the calendar anew and tells the
 * pool's loop; nothing here dials.
 */
public sealed interface CampaignChange {

  /** The campaign as it is to be stored. */
  record Changed(Campaign campaign) implements CampaignChange {}

  /** The order makes no sense in the campaign's state. */
  record NotNow(CampaignState state, CampaignOrder order) implements CampaignChange {}

  /** Something that a start needs is missing. */
  record NotReady(List<LaunchFinding> missing) implements CampaignChange {
    public NotReady {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Carries out an order; {@code facts} are asked for only by orders that check.
   *
   * <p>Preparing, starting and releasing a pilot check anew: a message or trunk may have gone
   * since.
   */
  static CampaignChange of(Campaign campaign, CampaignOrder order, Supplier<LaunchFacts> facts) {
    Optional<CampaignState> next = CampaignMachine.next(campaign.state(), order);
    if (next.isEmpty()) {
      return new NotNow(campaign.state(), order);
    }
    if (checks(order)) {
      List<LaunchFinding> findings = LaunchChecks.of(campaign, facts.get());
      if (!LaunchChecks.passed(findings)) {
        return new NotReady(
            findings.stream().filter(f -> f.result() == LaunchFinding.Result.MISSING).toList());
      }
    }
    Campaign released = order == CampaignOrder.RELEASE_PILOT ? campaign.withoutPilot() : campaign;
    return new Changed(released.in(next.get()));
  }

  private static boolean checks(CampaignOrder order) {
    return switch (order) {
      case PREPARE, START, RELEASE_PILOT -> true;
      case REVISE, PAUSE, STOP, HOLD_PILOT, FINISH -> false;
    };
  }
}
