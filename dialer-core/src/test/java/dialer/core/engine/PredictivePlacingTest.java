package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.core.pacing.AbandonCount;
import dialer.core.pacing.PacingDecision;
import dialer.core.pacing.PacingMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The loop around a pacer that forecasts. */
class PredictivePlacingTest {

  private static final String OTHER = "pbx-two";
  private static final TrunkId THERE = new TrunkId(OTHER, "carrier");
  private final LoopScript script = new LoopScript();

  private static CampaignPlan predictive(long campaign) {
    return Plans.of(campaign, PacingMode.PREDICTIVE, 1);
  }

  private static CampaignPlan over(CampaignPlan plan, TrunkId... trunks) {
    return new CampaignPlan(
        plan.campaign(),
        plan.state(),
        plan.mode(),
        plan.linesPerAgent(),
        plan.abandonLimit(),
        plan.rules(),
        List.of(trunks),
        plan.callerIds(),
        plan.requiredSkills(),
        plan.deskLimits(),
        plan.medium(),
        plan.message(),
        plan.weight(),
        plan.maxLines());
  }

  private void agents(int count) {
    for (int n = 1; n <= count; n++) {
      script.ready(n);
    }
  }

  @Test
  void dialsMoreThanOneLineForEachFreeAgentAndSaysWhy() {
    script.leads(100);
    script.plan(predictive(1));
    agents(6);
    script.pass(100);
    script.pass(100);
    assertThat(script.originated()).hasSizeGreaterThan(6).hasSizeLessThan(40);
    assertThat(script.line().decision().inputs()).containsKeys("price", "next_call_risk");
  }

  @Test
  void isAskedAgainWithinHalfASecondThoughNothingHappens() {
    script.leads(100);
    script.plan(predictive(1));
    assertThat(script.loop.nextDeadline()).as("nobody is there").isEmpty();
    agents(2);
    script.pass(100);
    script.pass(100);
    assertThat(script.loop.nextDeadline().orElseThrow())
        .isBeforeOrEqualTo(script.now().plus(Duration.ofMillis(500)));
  }

  @Test
  void anAllowanceUsedUpBeforeThisLoopBeganIsKept() {
    script.leads(100);
    script.plan(predictive(1));
    script.send(
        new PoolEvent.AbandonHistory(
            script.now(),
            Ids.campaign(1),
            List.of(new AbandonCount(script.now().minusSeconds(60), 100, 30))));
    agents(4);
    script.pass(100);
    script.pass(100);
    assertThat(script.originated()).hasSize(4);
    assertThat(script.line().decision().limitedBy()).isEqualTo(PacingDecision.ALLOWANCE);
  }

  @Test
  void callsAreSpreadOverServersAsAgentsAreTalkingOnesIncluded() {
    script.trunk(THERE, 100, 10_000);
    script.send(new PoolEvent.TelephonyBack(script.now(), OTHER, false));
    script.leads(200);
    script.plan(over(predictive(1), SimulatedPool.TRUNK, THERE));
    for (int n = 1; n <= 9; n++) {
      script.readyOn(n <= 6 ? SimulatedPool.SERVER : OTHER, n);
    }
    script.pass(100);
    script.pass(100);
    long there =
        script.said(PoolCommand.Originate.class).stream()
            .filter(order -> order.trunk().equals(THERE))
            .count();
    int all = script.originated().size();
    assertThat(all).isGreaterThan(9);
    assertThat((double) there / all).isBetween(0.25, 0.45);
  }

  @Test
  void agentsSharedByTwoCampaignsAreNotCountedTwice() {
    script.leads(200);
    script.plan(predictive(1));
    agents(10);
    script.pass(100);
    script.pass(100);
    int alone = script.originated().size();
    LoopScript shared = new LoopScript();
    shared.leads(200);
    shared.plan(predictive(1));
    shared.plan(predictive(2));
    for (int n = 1; n <= 10; n++) {
      shared.ready(n);
    }
    shared.pass(100);
    shared.pass(100);
    assertThat(shared.originated().size()).isLessThanOrEqualTo(alone + 2).isGreaterThan(alone / 2);
  }
}
