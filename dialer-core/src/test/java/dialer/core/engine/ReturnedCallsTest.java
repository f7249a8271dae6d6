package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.agent.ReturnedCallId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From somebody who rings back to an agent, and to the end. */
class ReturnedCallsTest {

  private static final AttemptId RETURNED = new AttemptId(new UUID(7, 1));
  private static final ReturnedCallId CHIYO = new ReturnedCallId(new UUID(6, 1));
  private static final ReturnedCall.Place PLACE =
      new ReturnedCall.Place(SimulatedPool.SERVER, "1700000000.1");

  private final LoopScript script = new LoopScript();

  private static ReturnedCall chiyo(Optional<AgentSessionId> before, String... skills) {
    return new ReturnedCall(
        CHIYO, PLACE, Ids.campaign(1), Ids.lead(1), RETURNED, Set.of(skills), before);
  }

  private void tell(ReturnedCallEvent event) {
    script.send(new PoolEvent.OfReturnedCall(event));
  }

  private void rings(ReturnedCall caller) {
    tell(new ReturnedCallEvent.Waiting(caller, script.now(), script.now().plusSeconds(30)));
  }

  private void joins(AgentSessionId agent) {
    tell(new ReturnedCallEvent.Joined(CHIYO, script.now(), agent));
  }

  private AgentState state(AgentSessionId agent) {
    return script.shown().stream()
        .filter(shown -> shown.session().equals(agent))
        .filter(ScreenEvent.StateChanged.class::isInstance)
        .map(shown -> ((ScreenEvent.StateChanged) shown).state())
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  @Test
  void whoSpokeWithThemLastIsAskedFirstThoughAnotherHasWaitedLonger() {
    script.ready(1);
    script.pass(1_000);
    AgentSessionId bruno = script.ready(2);
    rings(chiyo(Optional.of(bruno)));
    assertThat(script.said(PoolCommand.BridgeReturned.class))
        .containsExactly(new PoolCommand.BridgeReturned(PLACE, bruno));
    assertThat(state(bruno)).isEqualTo(AgentState.RESERVED);
  }

  @Test
  void anyFreeAgentWithTheSkillsTakesTheCallWhereTheLastOneIsBusy() {
    AgentSessionId ada = script.ready(1, "ja");
    script.ready(3);
    AgentSessionId bruno = script.ready(2, "ja");
    script.agent(new AgentEvent.WentPaused(bruno, script.now(), "lunch"));
    rings(chiyo(Optional.of(bruno), "ja"));
    assertThat(script.said(PoolCommand.BridgeReturned.class))
        .containsExactly(new PoolCommand.BridgeReturned(PLACE, ada));
  }

  @Test
  void callerWaitsForTheFirstAgentWhoBecomesFree() {
    rings(chiyo(Optional.empty()));
    assertThat(script.said(PoolCommand.BridgeReturned.class)).isEmpty();
    script.pass(5_000);
    AgentSessionId ada = script.ready(1);
    assertThat(script.said(PoolCommand.BridgeReturned.class))
        .containsExactly(new PoolCommand.BridgeReturned(PLACE, ada));
  }

  @Test
  void whoHearsTheMessageOrHasGoneIsGivenToNobody() {
    rings(chiyo(Optional.empty()));
    tell(new ReturnedCallEvent.MessageBegan(CHIYO, script.now()));
    script.ready(1);
    assertThat(script.said(PoolCommand.BridgeReturned.class)).isEmpty();
  }

  @Test
  void anAnsweredCalleeIsServedBeforeSomebodyWhoRingsBack() {
    script.leads(1);
    AgentSessionId ada = script.ready(1);
    script.plan(Plans.progressive(1));
    AttemptId attempt = script.lastOriginated();
    script.agent(new AgentEvent.WentPaused(ada, script.now(), "lunch"));
    script.answers(attempt);
    rings(chiyo(Optional.of(ada)));
    script.agent(new AgentEvent.WentReady(ada, script.now()));
    assertThat(script.said(PoolCommand.Bridge.class))
        .containsExactly(new PoolCommand.Bridge(attempt, ada));
    assertThat(script.said(PoolCommand.BridgeReturned.class)).isEmpty();
  }

  @Test
  void noCallIsPlacedForAnAgentWhoTalksWithSomebodyWhoRangBack() {
    AgentSessionId ada = script.ready(1);
    rings(chiyo(Optional.empty()));
    joins(ada);
    script.lead(2);
    script.plan(Plans.progressive(1));
    script.pass(2_000);
    assertThat(state(ada)).isEqualTo(AgentState.ON_CALL);
    assertThat(script.originated()).isEmpty();
  }

  @Test
  void cardComesWithTheOfferAndTheConversationEndsInWrapUpAndReady() {
    script.plan(Plans.progressive(1));
    AgentSessionId ada = script.ready(1);
    rings(chiyo(Optional.empty()));
    joins(ada);
    assertThat(script.shown())
        .anyMatch(shown ->
            shown instanceof ScreenEvent.ReturnOffered offer
                && offer.session().equals(ada)
                && offer.caller().lead().equals(Ids.lead(1)))
        .contains(new ScreenEvent.CallJoined(ada, script.now(), RETURNED));
    tell(new ReturnedCallEvent.Ended(CHIYO, script.now()));
    assertThat(state(ada)).isEqualTo(AgentState.WRAP_UP);
    assertThat(script.shown()).contains(new ScreenEvent.CallEnded(ada, script.now(), RETURNED));
    script.agent(new AgentEvent.LegParked(ada, script.now(), SimulatedPool.SERVER));
    script.agent(new AgentEvent.WrapUpDone(ada, script.now()));
    assertThat(state(ada)).isEqualTo(AgentState.READY);
  }

  @Test
  void wrapUpOfAReturnedCallEndsByItselfAtItsLimit() {
    script.plan(Plans.progressive(1));
    AgentSessionId ada = script.ready(1);
    rings(chiyo(Optional.empty()));
    joins(ada);
    tell(new ReturnedCallEvent.Ended(CHIYO, script.now()));
    script.agent(new AgentEvent.LegParked(ada, script.now(), SimulatedPool.SERVER));
    script.pass(Plans.progressive(1).wrapUpLimit().orElseThrow().toMillis() + 1);
    assertThat(state(ada)).isEqualTo(AgentState.READY);
  }

  @Test
  void anAgentWhoHangsUpEndsTheCallersLeg() {
    AgentSessionId ada = script.ready(1);
    rings(chiyo(Optional.empty()));
    joins(ada);
    script.agent(new AgentEvent.HungUpCall(ada, script.now()));
    assertThat(script.said(PoolCommand.HangUpReturned.class))
        .containsExactly(new PoolCommand.HangUpReturned(PLACE));
  }

  @Test
  void joinThatFailedGivesTheCallerToAnotherAgentAndAsksForTheLeg() {
    AgentSessionId ada = script.ready(1);
    rings(chiyo(Optional.empty()));
    tell(new ReturnedCallEvent.Unjoined(CHIYO, script.now()));
    assertThat(state(ada)).isEqualTo(AgentState.CONNECTING);
    assertThat(script.said(PoolCommand.Reconcile.class)).isNotEmpty();
    AgentSessionId bruno = script.ready(2);
    assertThat(script.said(PoolCommand.BridgeReturned.class).getLast().agent()).isEqualTo(bruno);
  }

  @Test
  void joinThatNobodyAnsweredIsLookedInto() {
    AgentSessionId ada = script.ready(1);
    rings(chiyo(Optional.empty()));
    script.pass(5_001);
    assertThat(state(ada)).isEqualTo(AgentState.CONNECTING);
  }

  @Test
  void callersLeadIsNotDialedWhileTheyTalkOrTheAgentWrites() {
    AgentSessionId ada = script.ready(1);
    rings(chiyo(Optional.empty()));
    joins(ada);
    script.ready(2);
    script.lead(1);
    script.plan(Plans.progressive(1));
    assertThat(script.proposed()).isEmpty();
    tell(new ReturnedCallEvent.Ended(CHIYO, script.now()));
    script.lead(1);
    script.pass(1_500);
    assertThat(script.proposed()).isEmpty();
    script.agent(new AgentEvent.WrapUpDone(ada, script.now()));
    script.lead(1);
    script.pass(1_500);
    assertThat(script.proposed()).containsExactly(Ids.lead(1));
  }

  @Test
  void endThatWasNeverToldIsSeenByTheParkedAgent() {
    AgentSessionId ada = script.ready(1);
    rings(chiyo(Optional.empty()));
    joins(ada);
    script.pass(1_000);
    script.send(
        new PoolEvent.Reconciled(
            script.now(), SimulatedPool.SERVER, script.now(), Map.of(), Set.of(ada)));
    assertThat(state(ada)).isEqualTo(AgentState.WRAP_UP);
  }
}
