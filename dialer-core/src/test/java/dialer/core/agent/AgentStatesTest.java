package dialer.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.compliance.call.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every duty with every event. */
class AgentStatesTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(5);
  private static final AgentSessionId ADA = new AgentSessionId(new UUID(4, 1));
  private static final AttemptId CALL = new AttemptId(new UUID(1, 1));

  private static Stream<AgentSession> sessions() {
    return Stream.of(Duty.class.getPermittedSubclasses())
        .map(AgentStatesTest::sample)
        .flatMap(duty ->
            Stream.of(Optional.of(new Leg("pbx1", NOON)), Optional.<Leg>empty())
                .map(leg ->
                    AgentSession.loggedIn(ADA, Set.of(), NOON)
                        .with(leg)
                        .with(new AgentSession.Wish(true, ""))
                        .with(duty)));
  }

  private static Duty sample(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "Idle" -> new Duty.Idle();
      case "Reserved" -> new Duty.Reserved(Optional.of(CALL));
      case "OnCall" -> new Duty.OnCall(CALL, false);
      case "WrapUp" -> new Duty.WrapUp(CALL, Optional.empty());
      case "Receiving" ->
          new Duty.Receiving(
              new ReturnedCallId(new UUID(6, 1)), Duty.Stage.TALKING, false, Optional.empty());
      case "Gone" -> new Duty.Gone();
      default -> throw new AssertionError("no sample of " + type);
    };
  }

  private static List<AgentEvent> events() {
    return Stream.of(AgentEvent.class.getPermittedSubclasses())
        .map(AgentStatesTest::event)
        .toList();
  }

  private static AgentEvent event(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "LoggedIn" -> new AgentEvent.LoggedIn(ADA, LATER, Set.of());
      case "LegParked" -> new AgentEvent.LegParked(ADA, LATER, "pbx1");
      case "LegLost" -> new AgentEvent.LegLost(ADA, LATER);
      case "DeskLost" -> new AgentEvent.DeskLost(ADA, LATER);
      case "DeskBack" -> new AgentEvent.DeskBack(ADA, LATER);
      case "WentReady" -> new AgentEvent.WentReady(ADA, LATER);
      case "WentPaused" -> new AgentEvent.WentPaused(ADA, LATER, "lunch");
      case "HungUpCall" -> new AgentEvent.HungUpCall(ADA, LATER);
      case "WrapUpDone" -> new AgentEvent.WrapUpDone(ADA, LATER);
      case "WrapUpExtended" -> new AgentEvent.WrapUpExtended(ADA, LATER, Duration.ofSeconds(30));
      case "WrapUpReopened" -> new AgentEvent.WrapUpReopened(ADA, LATER, CALL, LATER);
      case "PreviewAccepted" -> new AgentEvent.PreviewAccepted(ADA, LATER);
      case "PreviewSkipped" -> new AgentEvent.PreviewSkipped(ADA, LATER, "later");
      case "LoggedOut" -> new AgentEvent.LoggedOut(ADA, LATER);
      default -> throw new AssertionError("no sample of " + type);
    };
  }

  @Test
  void onlyACallItselfTakesAnAgentOutOfACall() {
    sessions()
        .filter(s -> s.duty() instanceof Duty.Reserved || s.duty() instanceof Duty.OnCall)
        .forEach(session ->
            events()
                .forEach(event ->
                    assertThat(AgentLifecycle.next(session, event).isBoundTo(CALL))
                        .as("%s %s", session, event)
                        .isTrue()));
  }

  @Test
  void readyAlwaysMeansFreeWithAParkedLegAndALivingDesk() {
    sessions()
        .forEach(session ->
            events().stream()
                .map(event -> AgentLifecycle.next(session, event))
                .filter(after -> after.state() == AgentState.READY)
                .forEach(after -> {
                  assertThat(after.duty()).isInstanceOf(Duty.Idle.class);
                  assertThat(after.leg()).isPresent();
                  assertThat(after.deskAlive()).isTrue();
                  assertThat(after.wish().calls()).isTrue();
                }));
  }

  @Test
  void theClockMovesExactlyWhenTheStateDoes() {
    sessions()
        .forEach(session ->
            events()
                .forEach(event -> {
                  AgentSession after = AgentLifecycle.next(session, event);
                  boolean moved = after.state() != session.state();
                  assertThat(after.since())
                      .as("%s %s", session, event)
                      .isEqualTo(moved ? LATER : NOON);
                }));
  }

  @Test
  void whoHasGoneStaysGone() {
    AgentSession gone = AgentSession.loggedIn(ADA, Set.of(), NOON).with(new Duty.Gone());
    assertThat(events())
        .allMatch(e -> AgentLifecycle.next(gone, e).state() == AgentState.LOGGED_OUT);
  }
}
