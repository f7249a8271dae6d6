package dialer.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import dialer.core.call.CallOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From the answer to the agent, the card and the end. */
class ServingTest {

  private final LoopScript script = new LoopScript();

  private static CampaignPlan needing(CampaignPlan plan, String... skills) {
    return new CampaignPlan(
        plan.campaign(),
        plan.state(),
        plan.mode(),
        plan.linesPerAgent(),
        plan.abandonLimit(),
        plan.rules(),
        plan.trunks(),
        plan.callerIds(),
        Set.of(skills),
        plan.deskLimits(),
        plan.medium(),
        plan.message(),
        plan.weight(),
        plan.maxLines());
  }

  @Test
  void theBridgeIsOrderedBeforeScreensAndJournalHearOfIt() {
    script.leads(1);
    script.plan(Plans.progressive(1));
    script.ready(1);
    script.said.clear();
    script.answers(Ids.attempt(1));
    assertThat(script.said.getFirst()).isInstanceOf(PoolCommand.Bridge.class);
    List<Class<?>> kinds = script.said.stream().<Class<?>>map(Object::getClass).toList();
    assertThat(kinds.lastIndexOf(PoolCommand.Show.class))
        .isLessThan(kinds.indexOf(PoolCommand.Journal.class));
  }

  @Test
  void theLongestWaitingAgentTakesTheCall() {
    script.leads(1);
    AgentSessionId ada = script.ready(1);
    script.pass(1_000);
    script.ready(2);
    script.plan(Plans.progressive(1));
    script.answers(script.lastOriginated());
    assertThat(script.said(PoolCommand.Bridge.class))
        .containsExactly(new PoolCommand.Bridge(script.lastOriginated(), ada));
  }

  @Test
  void onlyAgentsWithTheCampaignsSkillsAreCountedAndChosen() {
    script.leads(10);
    script.ready(1);
    script.plan(needing(Plans.progressive(1), "ja"));
    assertThat(script.originated()).isEmpty();
    assertThat(script.firstBlocker()).isEqualTo(Blocker.Kind.AGENTS_LACK_SKILLS);
    AgentSessionId chiyo = script.ready(2, "ja");
    assertThat(script.originated()).hasSize(1);
    script.answers(script.lastOriginated());
    assertThat(script.said(PoolCommand.Bridge.class).getFirst().agent()).isEqualTo(chiyo);
  }

  @Test
  void aLeadWithANeedOfItsOwnWaitsForThatAgentAndLetsOthersPass() {
    script.lead(1, "fr");
    script.lead(2);
    script.plan(Plans.progressive(1));
    script.ready(1);
    assertThat(script.proposed()).containsExactly(Ids.lead(2));
    AgentSessionId bruno = script.ready(2, "fr");
    script.pass(1_000);
    assertThat(script.proposed()).containsExactly(Ids.lead(2), Ids.lead(1));
    script.answers(script.lastOriginated());
    assertThat(script.said(PoolCommand.Bridge.class).getFirst().agent()).isEqualTo(bruno);
  }

  @Test
  void aCallThatWaitsIsServedByTheFirstAgentWhoBecomesFree() {
    script.leads(2);
    script.plan(Plans.progressive(1));
    AgentSessionId ada = script.ready(1);
    script.agent(new AgentEvent.WentPaused(ada, script.now(), "lunch"));
    AttemptId attempt = script.lastOriginated();
    script.answers(attempt);
    assertThat(script.said(PoolCommand.Bridge.class)).isEmpty();
    script.pass(1_000);
    script.agent(new AgentEvent.WentReady(ada, script.now()));
    assertThat(script.said(PoolCommand.Bridge.class)).hasSize(1);
  }

  @Test
  void theMessageIsOrderedAtTheDeadlineTheLoopNamesItself() {
    script.leads(1);
    script.plan(Plans.progressive(1));
    AgentSessionId ada = script.ready(1);
    script.agent(new AgentEvent.WentPaused(ada, script.now(), "lunch"));
    script.answers(script.lastOriginated());
    assertThat(script.loop.nextDeadline()).contains(script.now().plusMillis(1_800));
    script.pass(1_799);
    assertThat(script.said(PoolCommand.PlaySafeHarbor.class)).isEmpty();
    script.pass(1);
    assertThat(script.said(PoolCommand.PlaySafeHarbor.class)).hasSize(1);
  }

  @Test
  void anAnswerThatIsToldTooLateIsNotBridgedIntoSilence() {
    script.leads(1);
    script.plan(Plans.progressive(1));
    script.ready(1);
    AttemptId attempt = script.lastOriginated();
    script.call(new CallEvent.Answered(attempt, script.now().minusSeconds(5)));
    assertThat(script.said(PoolCommand.Bridge.class)).isEmpty();
    assertThat(script.said(PoolCommand.PlaySafeHarbor.class)).hasSize(1);
  }

  @Test
  void wrapUpEndsAtTheCampaignsLimit() {
    script.leads(2);
    script.plan(Plans.progressive(1));
    AgentSessionId ada = script.ready(1);
    AttemptId attempt = script.lastOriginated();
    script.answers(attempt);
    script.joins(attempt, ada);
    script.hangsUp(attempt);
    script.agent(new AgentEvent.LegParked(ada, script.now(), SimulatedPool.SERVER));
    assertThat(script.originated()).hasSize(1);
    script.pass(60_000);
    assertThat(script.originated()).hasSize(2);
  }

  @Test
  void aPreviewedCallBelongsToTheAgentWhoAcceptedIt() {
    script.leads(3);
    script.plan(Plans.preview(1));
    AgentSessionId ada = script.ready(1);
    assertThat(script.originated()).isEmpty();
    assertThat(script.shown()).anyMatch(ScreenEvent.PreviewOffered.class::isInstance);
    script.agent(new AgentEvent.PreviewAccepted(ada, script.now()));
    script.ready(2);
    script.answers(script.lastOriginated());
    assertThat(script.said(PoolCommand.Bridge.class))
        .containsExactly(new PoolCommand.Bridge(script.lastOriginated(), ada));
  }

  @Test
  void aSkippedCardIsWrittenDownAndTheNextOneComes() {
    script.leads(3);
    script.plan(Plans.preview(1));
    AgentSessionId ada = script.ready(1);
    script.agent(new AgentEvent.PreviewSkipped(ada, script.now(), "later"));
    assertThat(script.said(PoolCommand.Journal.class).stream().map(PoolCommand.Journal::entry))
        .anyMatch(e -> e instanceof JournalEntry.CardSkipped c && c.lead().equals(Ids.lead(1)));
    assertThat(script.shown())
        .filteredOn(ScreenEvent.PreviewOffered.class::isInstance)
        .extracting(e -> ((ScreenEvent.PreviewOffered) e).lead())
        .containsExactly(Ids.lead(1), Ids.lead(2));
  }

  @Test
  void aPreviewedCallThatNobodyAnswersFreesTheAgent() {
    script.leads(3);
    script.plan(Plans.preview(1));
    AgentSessionId ada = script.ready(1);
    script.agent(new AgentEvent.PreviewAccepted(ada, script.now()));
    script.congested(script.lastOriginated());
    assertThat(script.shown()).filteredOn(ScreenEvent.PreviewOffered.class::isInstance).hasSize(2);
  }

  @Test
  void whoLosesTheDeskLosesTheCardAndTheLeadStaysDue() {
    script.leads(1);
    script.plan(Plans.preview(1));
    AgentSessionId ada = script.ready(1);
    script.agent(new AgentEvent.DeskLost(ada, script.now()));
    script.pass(2_000);
    script.ready(2);
    assertThat(script.shown())
        .filteredOn(ScreenEvent.PreviewOffered.class::isInstance)
        .extracting(ScreenEvent::session)
        .containsExactly(ada, Ids.agent(2));
  }

  @Test
  void aDialByHandPassesTheSameGateForTheAgentWhoAsked() {
    script.plan(Plans.progressive(1));
    AgentSessionId ada = script.ready(1);
    script.agent(new AgentEvent.WentPaused(ada, script.now(), "paperwork"));
    script.send(new PoolEvent.ManualDial(script.now(), ada, Ids.campaign(1), Ids.lead(77)));
    assertThat(script.proposed()).containsExactly(Ids.lead(77));
    AttemptId attempt = script.lastOriginated();
    script.answers(attempt);
    assertThat(script.said(PoolCommand.Bridge.class))
        .containsExactly(new PoolCommand.Bridge(attempt, ada));
  }

  @Test
  void aDialByHandToALeadInTheAirIsRefused() {
    script.leads(1);
    script.plan(Plans.progressive(1));
    script.ready(1);
    AgentSessionId bruno = script.ready(2);
    script.send(new PoolEvent.ManualDial(script.now(), bruno, Ids.campaign(1), Ids.lead(1)));
    assertThat(script.shown())
        .anyMatch(
            e -> e instanceof ScreenEvent.DialRefused no && no.reason().equals("lead_in_hand"));
    assertThat(script.originated()).hasSize(1);
  }

  @Test
  void anAgentOnAnotherServerCannotTakeTheCall() {
    script.leads(5);
    script.plan(Plans.progressive(1));
    script.readyOn("pbx2", 1);
    assertThat(script.originated()).isEmpty();
  }

  @Test
  void aRefusedPreviewSaysWhyAndOffersTheNextCard() {
    script.holdAnswers();
    script.leads(2);
    script.plan(Plans.preview(1));
    AgentSessionId ada = script.ready(1);
    script.agent(new AgentEvent.PreviewAccepted(ada, script.now()));
    ProposedDial dial = script.said(PoolCommand.Authorize.class).getFirst().batch().getFirst();
    dialer.compliance.gate.Verdict no = new dialer.compliance.gate.Verdict.Refused(List.of());
    script.send(
        new PoolEvent.BatchAuthorized(script.now(), List.of(new Authorization.Refused(dial, no))));
    assertThat(script.shown())
        .anyMatch(e ->
            e instanceof ScreenEvent.DialRefused refused
                && refused.verdict().equals(Optional.of(no)));
    assertThat(script.shown()).filteredOn(ScreenEvent.PreviewOffered.class::isInstance).hasSize(2);
  }

  @Test
  void recordedQuestionsArePlacedWithoutAnyAgent() {
    CampaignPlan live = Plans.of(1, dialer.core.pacing.PacingMode.POWER, 3);
    CampaignPlan questions =
        new CampaignPlan(
            live.campaign(),
            live.state(),
            live.mode(),
            3,
            live.abandonLimit(),
            live.rules().askingQuestions(),
            live.trunks(),
            live.callerIds(),
            Set.of(),
            live.deskLimits(),
            dialer.compliance.call.Medium.PRERECORDED,
            "sorry",
            1,
            1_000);
    script.leads(10);
    script.plan(questions);
    assertThat(script.originated()).hasSize(3);
    AttemptId attempt = script.lastOriginated();
    script.answers(attempt);
    script.hangsUp(attempt);
    assertThat(script.originated()).hasSize(4);
    assertThat(script.ends())
        .extracting(JournalEntry.Ended::outcome)
        .containsExactly(CallOutcome.CONNECTED);
  }
}
