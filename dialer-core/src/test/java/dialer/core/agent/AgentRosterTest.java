package dialer.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AgentRosterTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final AgentSessionId ADA = new AgentSessionId(new UUID(4, 1));
  private static final AgentSessionId CHIYO = new AgentSessionId(new UUID(4, 3));
  private static final AttemptId CALL = new AttemptId(new UUID(1, 1));

  private final AgentRoster roster = new AgentRoster();

  private static Instant at(long seconds) {
    return NOON.plusSeconds(seconds);
  }

  private void ready(AgentSessionId agent, long second, String... skills) {
    roster.on(new AgentEvent.LoggedIn(agent, at(second), Set.of(skills)));
    roster.on(new AgentEvent.LegParked(agent, at(second), "pbx1"));
    roster.on(new AgentEvent.WentReady(agent, at(second)));
  }

  private AgentState state(AgentSessionId agent) {
    return roster.find(agent).orElseThrow().state();
  }

  private void move(UnaryOperator<AgentSession> move) {
    roster.change(ADA, move);
  }

  private void talks() {
    move(agent -> AgentLifecycle.reserved(agent, Optional.of(CALL), at(1)));
    move(agent -> AgentLifecycle.joined(agent, CALL, at(2)));
  }

  private void callEnds(Optional<Instant> wrapUntil) {
    move(agent -> AgentLifecycle.called(agent, wrapUntil, at(60)));
    roster.on(new AgentEvent.LegParked(ADA, at(60), "pbx1"));
  }

  private Optional<AgentSessionId> longestWaiting(String... skills) {
    return roster
        .longestWaiting(agent -> agent.skills().containsAll(Set.of(skills)))
        .map(AgentSession::id);
  }

  @Test
  void theLongestWaitingAgentWithTheSkillsIsChosen() {
    ready(CHIYO, 0, "ja");
    ready(ADA, 5, "ja", "insurance");
    assertThat(longestWaiting("ja")).contains(CHIYO);
    assertThat(longestWaiting("insurance")).contains(ADA);
    assertThat(longestWaiting("fr")).isEmpty();
  }

  @Test
  void whoComesBackFromACallStandsBehindThoseWhoWait() {
    ready(ADA, 0);
    talks();
    ready(CHIYO, 30);
    callEnds(Optional.empty());
    roster.on(new AgentEvent.WrapUpDone(ADA, at(70)));
    assertThat(longestWaiting()).contains(CHIYO);
  }

  @Test
  void aLogInIsPausedUntilTheAgentSaysReadyAndTheLegIsParked() {
    roster.on(new AgentEvent.LoggedIn(ADA, at(0), Set.of()));
    assertThat(state(ADA)).isEqualTo(AgentState.CONNECTING);
    roster.on(new AgentEvent.WentReady(ADA, at(1)));
    assertThat(longestWaiting()).isEmpty();
    roster.on(new AgentEvent.LegParked(ADA, at(2), "pbx1"));
    assertThat(longestWaiting()).contains(ADA);
  }

  @Test
  void aDeadDeskOrALostLegIsNeverOffered() {
    ready(ADA, 0);
    roster.on(new AgentEvent.DeskLost(ADA, at(1)));
    assertThat(longestWaiting()).isEmpty();
    assertThat(roster.find(ADA).orElseThrow().reason()).isEqualTo("desk_lost");
    roster.on(new AgentEvent.DeskBack(ADA, at(2)));
    assertThat(longestWaiting()).contains(ADA);
    roster.on(new AgentEvent.LegLost(ADA, at(3)));
    assertThat(longestWaiting()).isEmpty();
  }

  @Test
  void pauseDuringACallBeginsAfterIt() {
    ready(ADA, 0);
    talks();
    roster.on(new AgentEvent.WentPaused(ADA, at(10), "lunch"));
    assertThat(state(ADA)).isEqualTo(AgentState.ON_CALL);
    callEnds(Optional.empty());
    assertThat(state(ADA)).isEqualTo(AgentState.WRAP_UP);
    roster.on(new AgentEvent.WrapUpDone(ADA, at(70)));
    assertThat(state(ADA)).isEqualTo(AgentState.PAUSED);
    assertThat(roster.find(ADA).orElseThrow().reason()).isEqualTo("lunch");
  }

  @Test
  void afterACallTheAgentIsOfferedOnlyWhenTheLegIsParkedAgain() {
    ready(ADA, 0);
    talks();
    move(agent -> AgentLifecycle.called(agent, Optional.empty(), at(60)));
    roster.on(new AgentEvent.WrapUpDone(ADA, at(61)));
    assertThat(state(ADA)).isEqualTo(AgentState.CONNECTING);
    roster.on(new AgentEvent.LegParked(ADA, at(62), "pbx1"));
    assertThat(state(ADA)).isEqualTo(AgentState.READY);
  }

  @Test
  void aDispositionSavedDuringTheCallSparesTheWrapUp() {
    ready(ADA, 0);
    talks();
    roster.on(new AgentEvent.WrapUpDone(ADA, at(50)));
    callEnds(Optional.empty());
    assertThat(state(ADA)).isEqualTo(AgentState.READY);
  }

  @Test
  void wrapUpEndsAtItsLimit() {
    ready(ADA, 0);
    talks();
    callEnds(Optional.of(at(90)));
    assertThat(roster.nextDeadline()).contains(at(90));
    assertThat(roster.overdue(at(89))).isEmpty();
    assertThat(roster.overdue(at(90)).map(AgentSession::id)).contains(ADA);
  }

  @Test
  void whoAsksForMoreTimeHasItAndWhoHasNoLimitNeedsNone() {
    ready(ADA, 0);
    talks();
    callEnds(Optional.of(at(90)));
    roster.on(new AgentEvent.WrapUpExtended(ADA, at(80), Duration.ofSeconds(30)));
    assertThat(roster.nextDeadline()).contains(at(120));
    assertThat(roster.overdue(at(119))).isEmpty();
    assertThat(state(ADA)).isEqualTo(AgentState.WRAP_UP);
  }

  @Test
  void aConclusionTakenBackMeansWrapUpAgainButNeverTakesAnAgentOutOfACall() {
    ready(ADA, 0);
    talks();
    AgentEvent again = new AgentEvent.WrapUpReopened(ADA, at(65), CALL, at(95));
    roster.on(again);
    assertThat(state(ADA)).isEqualTo(AgentState.ON_CALL);
    callEnds(Optional.empty());
    roster.on(new AgentEvent.WrapUpDone(ADA, at(61)));
    roster.on(again);
    assertThat(state(ADA)).isEqualTo(AgentState.WRAP_UP);
    assertThat(longestWaiting()).isEmpty();
    assertThat(roster.nextDeadline()).contains(at(95));
  }

  @Test
  void whoLogsOutInACallStaysUntilItHasEnded() {
    ready(ADA, 0);
    talks();
    roster.on(new AgentEvent.LoggedOut(ADA, at(10)));
    assertThat(state(ADA)).isEqualTo(AgentState.ON_CALL);
    callEnds(Optional.empty());
    assertThat(roster.find(ADA)).isEmpty();
  }

  @Test
  void theClockOfAStateRunsFromItsBeginning() {
    ready(ADA, 0);
    roster.on(new AgentEvent.WentReady(ADA, at(30)));
    assertThat(roster.find(ADA).orElseThrow().since()).isEqualTo(at(0));
    roster.on(new AgentEvent.WentPaused(ADA, at(40), "lunch"));
    assertThat(roster.find(ADA).orElseThrow().since()).isEqualTo(at(40));
  }

  @Test
  void aSecondLogInOfTheSameSessionChangesNothing() {
    ready(ADA, 0, "ja");
    assertThat(roster.on(new AgentEvent.LoggedIn(ADA, at(9), Set.of()))).isEmpty();
    assertThat(longestWaiting("ja")).contains(ADA);
  }

  @Test
  void strangersAreNobody() {
    assertThat(roster.on(new AgentEvent.WentReady(ADA, at(0)))).isEmpty();
    assertThat(roster.all()).isEmpty();
  }
}
