package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import dialer.core.call.CallOutcome;
import dialer.core.engine.CampaignPlan.RunState;
import dialer.core.pacing.PacingDecision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The three ways to stop, and the outside faults that stop placing. */
class StopsTest {

  private final LoopScript script = new LoopScript();
  private final CampaignPlan plan = Plans.progressive(1);

  private AttemptId ringing() {
    script.leads(5);
    script.plan(plan);
    script.ready(1);
    AttemptId attempt = script.lastOriginated();
    script.call(new CallEvent.Ringing(attempt, script.now()));
    return attempt;
  }

  @ParameterizedTest
  @EnumSource(
      value = RunState.class,
      names = {"PAUSED", "STOPPING"})
  void pausedOrStoppedThePoolDialsNothingNewAndServesWhatRings(RunState state) {
    AttemptId attempt = ringing();
    script.plan(plan.in(state));
    AgentSessionId second = script.ready(2);
    assertThat(script.originated()).hasSize(1);
    assertThat(script.said(PoolCommand.HangUp.class)).isEmpty();
    script.answers(attempt);
    assertThat(script.said(PoolCommand.Bridge.class)).hasSize(1);
    assertThat(second).isNotNull();
  }

  @Test
  void whatWasAuthorizedWhileTheCampaignWasPausedIsNotDialed() {
    script.holdAnswers();
    script.leads(5);
    script.plan(plan);
    script.ready(1);
    script.plan(plan.in(RunState.PAUSED));
    script.answer();
    assertThat(script.originated()).isEmpty();
    assertThat(script.ends())
        .singleElement()
        .extracting(JournalEntry.Ended::outcome, JournalEntry.Ended::detail)
        .containsExactly(CallOutcome.NOT_DIALED, "campaign_halted");
  }

  @Test
  void pauseGivesTheLeadsInHandBack() {
    ringing();
    script.plan(plan.in(RunState.PAUSED));
    assertThat(script.said(PoolCommand.PutBackLeads.class)).isNotEmpty();
    assertThat(script.line().leadsInHand()).isZero();
  }

  @Test
  void aStoppingCampaignTellsWhenItsLastCallHasEnded() {
    AttemptId attempt = ringing();
    script.plan(plan.in(RunState.STOPPING));
    assertThat(drained()).isEmpty();
    script.hangsUp(attempt);
    script.pass(1_000);
    assertThat(drained()).hasSize(1);
  }

  private List<JournalEntry> drained() {
    return script.said(PoolCommand.Journal.class).stream()
        .map(PoolCommand.Journal::entry)
        .filter(JournalEntry.CampaignDrained.class::isInstance)
        .toList();
  }

  @Test
  void anEmergencyEndsWhatRingsAndLeavesWhoTalks() {
    script.leads(5);
    script.plan(plan);
    AgentSessionId ada = script.ready(1);
    AttemptId talking = script.lastOriginated();
    script.answers(talking);
    script.joins(talking, ada);
    script.ready(2);
    AttemptId ringing = script.lastOriginated();
    script.send(new PoolEvent.EmergencyStopped(script.now(), Optional.empty()));
    assertThat(script.said(PoolCommand.HangUp.class))
        .containsExactly(new PoolCommand.HangUp(ringing));
    script.hangsUp(ringing);
    assertThat(script.ends())
        .singleElement()
        .extracting(JournalEntry.Ended::outcome, JournalEntry.Ended::detail)
        .containsExactly(CallOutcome.CANCELED, "emergency");
  }

  @Test
  void anEmergencyWorksWhileTheJournalIsAway() {
    AttemptId ringing = ringing();
    script.send(new PoolEvent.JournalAway(script.now(), List.of(), "gone"));
    script.send(new PoolEvent.EmergencyStopped(script.now(), Optional.of(plan.campaign())));
    assertThat(script.said(PoolCommand.HangUp.class))
        .containsExactly(new PoolCommand.HangUp(ringing));
  }

  @Test
  void aPlanAloneDoesNotLiftAnEmergency() {
    ringing();
    script.send(new PoolEvent.EmergencyStopped(script.now(), Optional.of(plan.campaign())));
    script.plan(plan);
    script.ready(2);
    assertThat(script.originated()).hasSize(1);
    assertThat(script.firstBlocker()).isEqualTo(Blocker.Kind.EMERGENCY);
    script.send(new PoolEvent.EmergencyLifted(script.now(), Optional.of(plan.campaign())));
    assertThat(script.originated()).hasSizeGreaterThan(1);
  }

  @Test
  void oneCampaignIsLiftedOutOfAStopOfAll() {
    ringing();
    script.send(new PoolEvent.EmergencyStopped(script.now(), Optional.empty()));
    script.ready(2);
    assertThat(script.originated()).hasSize(1);
    assertThat(script.firstBlocker()).isEqualTo(Blocker.Kind.EMERGENCY);
    script.send(new PoolEvent.EmergencyLifted(script.now(), Optional.of(plan.campaign())));
    assertThat(script.originated()).hasSizeGreaterThan(1);
  }

  @Test
  void aStopOfAllIsLiftedForAll() {
    ringing();
    script.send(new PoolEvent.EmergencyStopped(script.now(), Optional.empty()));
    script.ready(2);
    script.send(new PoolEvent.EmergencyLifted(script.now(), Optional.empty()));
    assertThat(script.originated()).hasSizeGreaterThan(1);
  }

  @Test
  void aCampaignThatComesDuringAStopOfAllIsStoppedToo() {
    script.send(new PoolEvent.EmergencyStopped(script.now(), Optional.empty()));
    script.leads(5);
    script.plan(plan);
    script.ready(1);
    assertThat(script.originated()).isEmpty();
    script.send(new PoolEvent.EmergencyLifted(script.now(), Optional.of(plan.campaign())));
    assertThat(script.originated()).hasSize(1);
  }

  @Test
  void aDoNotCallEntryEndsThatRingingCallOnly() {
    script.leads(5);
    script.plan(plan);
    script.ready(1);
    script.ready(2);
    AttemptId hit = script.originated().getFirst();
    script.send(new PoolEvent.NumberSuppressed(script.now(), List.of(hit)));
    assertThat(script.said(PoolCommand.HangUp.class)).containsExactly(new PoolCommand.HangUp(hit));
  }

  @Test
  void aDoNotCallEntryDuringAuthorizationKeepsTheCallFromBeingDialed() {
    script.holdAnswers();
    script.leads(5);
    script.plan(plan);
    script.ready(1);
    AttemptId proposed =
        script.said(PoolCommand.Authorize.class).getFirst().batch().getFirst().attempt();
    script.send(new PoolEvent.NumberSuppressed(script.now(), List.of(proposed)));
    script.answer();
    assertThat(script.originated()).doesNotContain(proposed);
  }

  @Test
  void withoutAJournalNothingIsProposedAndAnswersAreStillBridged() {
    AttemptId attempt = ringing();
    script.send(new PoolEvent.JournalAway(script.now(), List.of(), "timeout"));
    script.ready(2);
    assertThat(script.originated()).hasSize(1);
    assertThat(script.firstBlocker()).isEqualTo(Blocker.Kind.JOURNAL_AWAY);
    script.answers(attempt);
    assertThat(script.said(PoolCommand.Bridge.class)).hasSize(1);
    script.send(new PoolEvent.JournalBack(script.now()));
    assertThat(script.originated()).hasSize(2);
  }

  @Test
  void aHaltedCampaignsDecisionSaysThatItIsHalted() {
    ringing();
    script.plan(plan.in(RunState.PAUSED));
    assertThat(script.line().decision().place()).isZero();
    assertThat(script.line().decision().limitedBy()).isEqualTo(PacingDecision.PAUSED);
  }

  @Test
  void aLostLeaseStopsPlacing() {
    ringing();
    script.send(new PoolEvent.LeaseLost(script.now()));
    script.ready(2);
    assertThat(script.originated()).hasSize(1);
    assertThat(script.firstBlocker()).isEqualTo(Blocker.Kind.LEASE_LOST);
  }

  @Test
  void blockingReasonsAddUp() {
    ringing();
    Optional<dialer.compliance.call.CampaignId> one = Optional.of(plan.campaign());
    script.send(new PoolEvent.PlacingBlocked(script.now(), one, "recording_disk_full"));
    script.send(new PoolEvent.PlacingBlocked(script.now(), Optional.empty(), "stale_list"));
    script.send(new PoolEvent.PlacingUnblocked(script.now(), Optional.empty(), "stale_list"));
    script.ready(2);
    assertThat(script.originated()).hasSize(1);
    assertThat(script.firstBlocker()).isEqualTo(Blocker.Kind.BLOCKED);
    script.send(new PoolEvent.PlacingUnblocked(script.now(), one, "recording_disk_full"));
    assertThat(script.originated()).hasSize(2);
  }

  @Test
  void anAuthorizationThatHasExpiredIsNotDialed() {
    script.holdAnswers();
    script.leads(1);
    script.plan(plan);
    script.ready(1);
    ProposedDial dial = script.said(PoolCommand.Authorize.class).getFirst().batch().getFirst();
    script.send(
        new PoolEvent.BatchAuthorized(
            script.now(),
            List.of(new Authorization.Authorized(dial, script.now(), java.util.Set.of()))));
    assertThat(script.originated()).isEmpty();
    assertThat(script.ends()).extracting(JournalEntry.Ended::detail).containsExactly("expired");
  }
}
