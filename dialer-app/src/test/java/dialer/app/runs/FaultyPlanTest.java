package dialer.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.plan.GateBook;
import dialer.app.plan.PackHolidays;
import dialer.app.plan.Plans;
import dialer.app.pool.EmergencyMemory;
import dialer.app.pool.Routes;
import dialer.campaigns.campaign.Campaign;
import dialer.campaigns.campaign.CampaignState;
import dialer.core.engine.CampaignPlan;
import dialer.core.engine.PoolEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a loop that begins is told. */
class FaultyPlanTest {

  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

  private final List<PoolEvent> told = new ArrayList<>();
  private final Routes routes = new Routes();

  private static List<CampaignPlan> plans(CampaignState state, Optional<String> message) {
    OneCampaign books = new OneCampaign(OneCampaign.tokyo(state, message));
    return new Plans(books, GateBook.lawful(), new PackHolidays(), () -> NOW)
        .soundPlans(OneCampaign.POOL);
  }

  @Test
  void campaignWithoutMessageDoesNotKeepItsPoolFromStarting() {
    assertThat(plans(CampaignState.RUNNING, Optional.empty())).isEmpty();
    assertThat(plans(CampaignState.RUNNING, Optional.of("sorry-ja"))).hasSize(1);
  }

  @Test
  void pausedCampaignMayLackItsMessage() {
    assertThat(plans(CampaignState.PAUSED, Optional.empty()))
        .extracting(CampaignPlan::state)
        .containsExactly(CampaignPlan.RunState.PAUSED);
  }

  @Test
  void loopThatBeginsDuringAnEmergencyKnowsOfIt() {
    Campaign campaign = OneCampaign.tokyo(CampaignState.RUNNING, Optional.of("sorry-ja"));
    EmergencyMemory memory = new EmergencyMemory(routes, () -> NOW);
    routes.open(OneCampaign.POOL, told::add);
    memory.stop(Optional.empty());
    memory.lift(Optional.of(campaign.id()));
    assertThat(memory.greeting()).isEqualTo(told).hasSize(2);
    assertThat(memory.now().isStopped(campaign.id())).isFalse();
    memory.lift(Optional.empty());
    assertThat(memory.greeting()).isEmpty();
    memory.stop(Optional.of(campaign.id()));
    assertThat(memory.greeting())
        .containsExactly(new PoolEvent.EmergencyStopped(NOW, Optional.of(campaign.id())));
  }
}
