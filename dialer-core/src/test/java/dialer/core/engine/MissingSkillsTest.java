package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dialer.core.agent.AgentEvent;
import dialer.core.hopper.HopperEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Leads that need skills nobody here has, or has time for, keep no others waiting. */
class MissingSkillsTest {

  private static final SimulatedNetwork.Manners NOBODY_HOME =
      new SimulatedNetwork.Manners(0, 1, 0, 0, Duration.ofSeconds(60));

  private final SimulatedPool pool = new SimulatedPool(7, NOBODY_HOME);
  private final CampaignPlan plan = Plans.progressive(1);

  /** A hopper full of French leads, and behind them a few that anybody can serve. */
  private void hopperBeginsWithFrench(int french) {
    pool.plan(plan);
    pool.hopper.offer(
        plan.campaign(),
        LongStream.range(0, french)
            .mapToObj(n -> new HopperEntry(Ids.lead(n), -5, SimulatedPool.START, Set.of("fr")))
            .toList());
    pool.leads(plan, 1_000_000, 20);
  }

  @Test
  void leadsThatNobodyPresentCanServeAreLeftOut() {
    hopperBeginsWithFrench(3_000);
    pool.logIn(Ids.agent(1), Set.of());
    pool.runFor(Duration.ofSeconds(60));
    assertThat(pool.network.dialed()).isBetween(16, 20);
    assertThat(line().leadsInHand()).isZero();
  }

  @Test
  void leadsWhoseOnlyAgentIsAwayForAMomentDoNotFillTheBench() {
    hopperBeginsWithFrench(3_000);
    pool.logIn(Ids.agent(1), Set.of());
    pool.logIn(Ids.agent(2), Set.of("fr"));
    pool.agent(new AgentEvent.WentPaused(Ids.agent(2), pool.heap.now(), "lunch"));
    pool.runFor(Duration.ofSeconds(60));
    assertThat(pool.network.dialed()).isBetween(16, 20);
    assertThat(line().demand().enough()).containsExactly(Set.of("fr"));
    assertThat(line().leadsInHand()).isLessThan(700);
  }

  private PoolSnapshot.CampaignLine line() {
    return pool.loop.explain(pool.heap.now()).campaigns().getFirst();
  }

  private void told(Optional<Set<String>> skills) {
    pool.send(new PoolEvent.SkillsMissing(pool.heap.now(), plan.campaign(), skills));
    pool.runFor(Duration.ofSeconds(2));
  }

  @Test
  void theReasonNamesTheSkills() {
    pool.plan(plan);
    pool.logIn(Ids.agent(1), Set.of());
    pool.runFor(Duration.ofSeconds(2));
    told(Optional.of(Set.of("fr", "insurance")));
    assertThat(line().blockers())
        .extracting(Blocker::kind, blocker -> blocker.facts().get("skills"))
        .containsExactly(tuple(Blocker.Kind.AGENTS_LACK_SKILLS, "fr, insurance"));
    told(Optional.empty());
    assertThat(line().blockers())
        .extracting(Blocker::kind)
        .isEqualTo(List.of(Blocker.Kind.NO_LEADS));
  }

  @Test
  void leadsWhoseOnlyAgentHasGoneAreLetGoAndTheReasonNamesTheirSkills() {
    hopperBeginsWithFrench(5);
    pool.logIn(Ids.agent(1), Set.of());
    pool.logIn(Ids.agent(2), Set.of("fr"));
    pool.agent(new AgentEvent.WentPaused(Ids.agent(2), pool.heap.now(), "lunch"));
    pool.runFor(Duration.ofSeconds(60));
    assertThat(line().leadsInHand()).isEqualTo(5);
    pool.agent(new AgentEvent.LoggedOut(Ids.agent(2), pool.heap.now()));
    told(Optional.of(Set.of("fr")));
    assertThat(line().leadsInHand()).isZero();
    assertThat(line().blockers())
        .extracting(Blocker::kind, blocker -> blocker.facts().get("skills"))
        .containsExactly(tuple(Blocker.Kind.AGENTS_LACK_SKILLS, "fr"));
  }
}
