package dialer.core.engine;

import dialer.compliance.call.Medium;
import dialer.compliance.call.PhoneNumber;
import dialer.core.call.CallRules;
import dialer.core.engine.CampaignPlan.DeskLimits;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.pacing.AbandonLimit;
import dialer.core.pacing.PacingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans for tests. */
final class Plans {

  private Plans() {}

  static CampaignPlan progressive(long campaign) {
    return of(campaign, PacingMode.PROGRESSIVE, 1);
  }

  static CampaignPlan power(long campaign, double lines) {
    return of(campaign, PacingMode.POWER, lines);
  }

  static CampaignPlan preview(long campaign) {
    return of(campaign, PacingMode.PREVIEW, 1);
  }

  static CampaignPlan of(long campaign, PacingMode mode, double lines) {
    return new CampaignPlan(
        Ids.campaign(campaign),
        RunState.RUNNING,
        mode,
        lines,
        new AbandonLimit(0.03, Duration.ofDays(30), 0),
        CallRules.usual(),
        List.of(SimulatedPool.TRUNK),
        List.of(new PhoneNumber("+13125550100")),
        Set.of(),
        new DeskLimits(Optional.of(Duration.ofSeconds(60)), Duration.ofSeconds(90)),
        Medium.LIVE_AGENT,
        "sorry",
        1,
        1_000);
  }
}
