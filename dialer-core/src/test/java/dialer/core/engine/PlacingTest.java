package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.core.call.CallEvent;
import dialer.core.call.CallOutcome;
import dialer.core.pacing.AbandonCount;
import dialer.core.pacing.PacingDecision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Trunks, servers, shared agents, adoption, and the reasons why nothing is placed. */
class PlacingTest {

  private static final TrunkId SECOND = new TrunkId(SimulatedPool.SERVER, "carrier2");
  private final LoopScript script = new LoopScript();

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
  void aTrunkNeverCarriesMoreThanItsChannels() {
    script.trunk(SimulatedPool.TRUNK, 2, 10_000);
    script.leads(10);
    script.plan(Plans.progressive(1));
    agents(5);
    script.pass(100);
    assertThat(script.originated()).hasSize(2);
    assertThat(script.line().decision().limitedBy()).isEqualTo(PacingDecision.LINES);
    script.congested(script.originated().getFirst());
    script.pass(100);
    assertThat(script.originated()).hasSize(3);
  }

  @Test
  void aCampaignNeverHasMoreCallsInTheAirThanItsOwnLines() {
    script.trunk(SimulatedPool.TRUNK, 100, 10_000);
    script.leads(10);
    script.plan(Plans.progressive(1).atMost(2));
    agents(5);
    script.pass(100);
    assertThat(script.originated()).hasSize(2);
    assertThat(script.line().decision().limitedBy()).isEqualTo(PacingDecision.LINES);
    assertThat(script.firstBlocker()).isEqualTo(Blocker.Kind.LINES);
    script.congested(script.originated().getFirst());
    script.pass(100);
    assertThat(script.originated()).hasSize(3);
    script.plan(Plans.progressive(1));
    script.pass(100);
    assertThat(script.originated()).hasSizeGreaterThan(3);
  }

  @Test
  void callsPerSecondAreKeptAndTheLoopSaysWhenItMayGoOn() {
    script.trunk(SimulatedPool.TRUNK, 100, 2);
    script.leads(10);
    agents(5);
    script.plan(Plans.progressive(1));
    assertThat(script.originated()).hasSize(1);
    assertThat(script.firstBlocker()).isEqualTo(Blocker.Kind.CALL_RATE);
    assertThat(script.loop.nextDeadline()).contains(script.now().plusMillis(500));
    script.pass(499);
    assertThat(script.originated()).hasSize(1);
    script.pass(1);
    assertThat(script.originated()).hasSize(2);
  }

  @Test
  void callsSpreadOverTrunksByTheirFreeChannels() {
    script.trunk(SimulatedPool.TRUNK, 10, 10_000);
    script.trunk(SECOND, 5, 10_000);
    script.leads(20);
    script.plan(over(Plans.progressive(1), SimulatedPool.TRUNK, SECOND));
    for (int n = 1; n <= 9; n++) {
      script.ready(n);
      script.pass(10);
    }
    assertThat(script.said(PoolCommand.Originate.class))
        .filteredOn(order -> order.trunk().equals(SECOND))
        .hasSize(3);
  }

  @Test
  void aStormOfCongestionHalvesThePaceInsteadOfBurningLeads() {
    script.trunk(SimulatedPool.TRUNK, 100, 20);
    script.leads(500);
    agents(1);
    script.plan(Plans.progressive(1));
    for (int i = 0; i < 600; i++) {
      script.originated().stream()
          .filter(attempt -> script.ends().noneMatch(e -> e.attempt().equals(attempt)))
          .toList()
          .forEach(script::congested);
      script.pass(100);
    }
    assertThat(script.originated()).hasSizeBetween(8, 60);
    assertThat(script.loop.explain(script.now()).trunks().getFirst().paceFactor()).isLessThan(0.1);
    assertThat(script.line().blockers())
        .extracting(Blocker::kind)
        .contains(Blocker.Kind.TRUNK_FAULTS);
  }

  @Test
  void aServerThatCannotBeReachedIsNotUsedUntilItIsReconciled() {
    script.leads(10);
    script.plan(Plans.progressive(1));
    script.send(new PoolEvent.TelephonyLost(script.now(), SimulatedPool.SERVER));
    agents(1);
    assertThat(script.originated()).isEmpty();
    assertThat(script.firstBlocker()).isEqualTo(Blocker.Kind.SERVER_AWAY);
    script.said.clear();
    script.send(new PoolEvent.TelephonyBack(script.now(), SimulatedPool.SERVER, false));
    assertThat(script.said(PoolCommand.Reconcile.class)).hasSize(1);
    script.ready(1);
  }

  @Test
  void callsOfAServerThatHasRestartedAreLostAndTheirLeadsFree() {
    script.leads(1);
    script.plan(Plans.progressive(1));
    agents(1);
    AttemptId attempt = script.lastOriginated();
    script.call(new CallEvent.Dialed(attempt, script.now()));
    script.send(new PoolEvent.TelephonyBack(script.now(), SimulatedPool.SERVER, true));
    assertThat(script.ends())
        .singleElement()
        .extracting(JournalEntry.Ended::attempt, JournalEntry.Ended::outcome)
        .containsExactly(attempt, CallOutcome.LOST);
  }

  @Test
  void afterAGapNothingIsPlacedBeforeTheServerHasTold() {
    PoolLoop loop = script.loop;
    script.leads(10);
    script.plan(Plans.progressive(1));
    List<PoolCommand> commands =
        loop.step(script.now(), List.of(new PoolEvent.Gapped(script.now())));
    assertThat(commands).contains(new PoolCommand.Reconcile(SimulatedPool.SERVER));
    agents(1);
    assertThat(script.originated()).isEmpty();
    assertThat(script.firstBlocker()).isEqualTo(Blocker.Kind.RECONCILING);
    script.send(
        new PoolEvent.Reconciled(
            script.now(), SimulatedPool.SERVER, script.now(), Map.of(), Set.of(Ids.agent(1))));
    assertThat(script.originated()).hasSize(1);
  }

  @Test
  void anAdoptedAttemptHoldsItsLeadUntilTheServerHasTold() {
    PoolLoop loop = script.loop;
    script.send(new PoolEvent.TelephonyLost(script.now(), SimulatedPool.SERVER));
    AdoptedAttempt left =
        new AdoptedAttempt(
            Ids.attempt(900),
            Ids.campaign(1),
            Ids.lead(1),
            SimulatedPool.TRUNK,
            Set.of(),
            script.now().plusSeconds(3));
    script.send(new PoolEvent.AttemptsAdopted(script.now(), List.of(left)));
    script.lead(1);
    script.plan(Plans.progressive(1));
    loop.step(
        script.now(),
        List.of(new PoolEvent.TelephonyBack(script.now(), SimulatedPool.SERVER, false)));
    agents(2);
    script.send(reconciled(2_000));
    assertThat(script.ends()).as("the guard may still let it pass").isEmpty();
    assertThat(script.proposed()).isEmpty();
    script.pass(5_000);
    script.send(reconciled(0));
    assertThat(script.ends())
        .extracting(JournalEntry.Ended::outcome)
        .containsExactly(CallOutcome.LOST);
  }

  private PoolEvent reconciled(long beforeMillis) {
    return new PoolEvent.Reconciled(
        script.now(),
        SimulatedPool.SERVER,
        script.now().minusMillis(beforeMillis),
        Map.of(),
        Set.of(Ids.agent(1), Ids.agent(2)));
  }

  @Test
  void anAdoptedCallWithSomebodyOnTheLineIsServed() {
    AdoptedAttempt left =
        new AdoptedAttempt(
            Ids.attempt(900),
            Ids.campaign(1),
            Ids.lead(1),
            SimulatedPool.TRUNK,
            Set.of(),
            script.now());
    script.plan(Plans.progressive(1));
    agents(1);
    PoolLoop loop = script.loop;
    loop.step(script.now(), List.of(new PoolEvent.AttemptsAdopted(script.now(), List.of(left))));
    script.send(
        new PoolEvent.Reconciled(
            script.now(),
            SimulatedPool.SERVER,
            script.now(),
            Map.of(
                Ids.attempt(900),
                new LegSeen(LegSeen.Phase.UP, script.now().minusMillis(500), Optional.empty())),
            Set.of(Ids.agent(1))));
    assertThat(script.said(PoolCommand.Bridge.class))
        .containsExactly(new PoolCommand.Bridge(Ids.attempt(900), Ids.agent(1)));
  }

  @Test
  void campaignsShareTheirAgentsByWeightAndNeverCountOneTwice() {
    script.leads(40);
    for (int n = 1; n <= 6; n++) {
      script.ready(n);
    }
    script.holdAnswers();
    PoolEvent first = new PoolEvent.CampaignPlanned(script.now(), Plans.progressive(1));
    PoolEvent second = new PoolEvent.CampaignPlanned(script.now(), Plans.progressive(2));
    script.loop.step(script.now(), List.of(first, second));
    script.send(taken(1));
    script.send(taken(2));
    script.pass(10);
    Map<CampaignId, Long> placed =
        script.said(PoolCommand.Authorize.class).stream()
            .flatMap(order -> order.batch().stream())
            .collect(
                java.util.stream.Collectors.groupingBy(
                    ProposedDial::campaign, java.util.stream.Collectors.counting()));
    assertThat(placed.values().stream().mapToLong(n -> n).sum()).isEqualTo(6);
  }

  private PoolEvent taken(long campaign) {
    List<dialer.core.hopper.HopperEntry> leads =
        java.util.stream.LongStream.range(0, 10)
            .mapToObj(n ->
                new dialer.core.hopper.HopperEntry(
                    Ids.lead(campaign * 1_000 + n), 0, script.now(), Set.of()))
            .toList();
    return new PoolEvent.LeadsTaken(script.now(), Ids.campaign(campaign), leads);
  }

  @Test
  void aLeadThatRingsAndIsOfferedAgainIsNotProposedTwice() {
    script.lead(1);
    script.plan(Plans.progressive(1));
    agents(1);
    script.lead(1);
    agents(3);
    script.pass(2_000);
    assertThat(script.proposed()).containsExactly(Ids.lead(1));
  }

  @Test
  void anEmptyHopperIsAskedAgainAfterASecondNotInACircle() {
    script.plan(Plans.progressive(1));
    agents(1);
    assertThat(script.firstBlocker()).isEqualTo(Blocker.Kind.NO_LEADS);
    int asked = script.said(PoolCommand.TakeLeads.class).size();
    script.pass(500);
    assertThat(script.said(PoolCommand.TakeLeads.class)).hasSize(asked);
    script.pass(500);
    assertThat(script.said(PoolCommand.TakeLeads.class)).hasSize(asked + 1);
  }

  @Test
  void theFirstReasonIsTheMostImportantOne() {
    script.plan(Plans.progressive(1).in(CampaignPlan.RunState.PAUSED));
    assertThat(script.line().blockers())
        .extracting(Blocker::kind)
        .containsExactly(Blocker.Kind.CAMPAIGN_PAUSED, Blocker.Kind.NO_AGENTS);
  }

  @Test
  void theSnapshotCountsWhatIsInFlight() {
    script.leads(3);
    script.plan(Plans.progressive(1));
    agents(2);
    script.answers(script.originated().getFirst());
    PoolSnapshot.CampaignLine line = script.line();
    assertThat(line.unanswered()).isEqualTo(1);
    assertThat(line.talking()).isEqualTo(1);
    assertThat(line.dialsPerMinute()).isGreaterThan(0);
    assertThat(line.blockers()).extracting(Blocker::kind).isNotEmpty();
  }

  private PoolEvent past(long answered, long abandoned) {
    return new PoolEvent.AbandonHistory(
        script.now(),
        Ids.campaign(1),
        List.of(new AbandonCount(script.now().minusSeconds(3_600), answered, abandoned)));
  }

  @Test
  void aCampaignThatJoinsALaterLoopStartsWithItsPast() {
    script.leads(20);
    agents(2);
    script.send(past(1_000, 0));
    script.plan(Plans.power(1, 3));
    assertThat(script.originated()).hasSize(6);
  }

  @Test
  void aPastThatIsToldAgainIsIgnored() {
    script.leads(20);
    script.send(past(1_000, 0));
    script.plan(Plans.power(1, 3));
    script.send(past(100, 50));
    agents(2);
    assertThat(script.originated()).hasSize(6);
  }
}
