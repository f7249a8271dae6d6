package dialer.app.plan;

import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignState;
import dialer.core.call.CallRules;
import dialer.core.call.CallRules.MachinePolicy;
import dialer.core.engine.CampaignPlan;
import dialer.core.engine.CampaignPlan.DeskLimits;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.pacing.AbandonLimit;
import dialer.core.pacing.PacingMode;
import java.util.Optional;

/** Makes a loop's plan of a campaign. Pure. */
public final class PlanOf {

  private PlanOf() {}

  /**
   * The plan.
   *
   * @param open whether the campaign's own hours are open now; the gate asks the law for each call
   * @param limit how many answered calls may be abandoned, from its rule packs
   */
  public static CampaignPlan campaign(Campaign campaign, boolean open, AbandonLimit limit) {
    boolean unattended = campaign.line().unattended().isPresent();
    return new CampaignPlan(
        campaign.id(),
        runState(campaign.state(), open),
        unattended ? PacingMode.POWER : campaign.pacing().mode(),
        unattended ? campaign.pacing().maxLines() : campaign.pacing().lines().lines(),
        limit,
        rules(campaign),
        campaign.line().trunks(),
        campaign.line().callerIds(),
        campaign.staffing().requiredSkills(),
        new DeskLimits(
            Optional.of(campaign.staffing().wrapUpLimit()), campaign.pacing().previewTime()),
        campaign.line().medium(),
        campaign.line().safeHarborMessage().orElse(""),
        weight(campaign.pacing().priority()),
        campaign.pacing().maxLines());
  }

  /** Whether it places calls: only while it runs and is open; what rings is served in any case. */
  static RunState runState(CampaignState state, boolean open) {
    return switch (state) {
      case RUNNING -> open ? RunState.RUNNING : RunState.PAUSED;
      case DRAFT, READY, PAUSED, PILOT_HOLD -> RunState.PAUSED;
      case STOPPED, FINISHED -> RunState.STOPPING;
    };
  }

  private static CallRules rules(Campaign campaign) {
    CallRules rules = CallRules.usual().ringing(campaign.line().ring());
    CallRules heard =
        campaign.line().amd() ? rules.detectingMachines(MachinePolicy.HANG_UP) : rules;
    return campaign.line().unattended().isPresent() ? heard.askingQuestions() : heard;
  }

  /** Priority 1 has ten times the share of priority 10. */
  private static double weight(int priority) {
    return 11.0 - priority;
  }
}
