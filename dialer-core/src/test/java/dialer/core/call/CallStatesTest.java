package dialer.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallCommand.NoteEnded;
import dialer.core.call.CallCommand.ReleaseAgent;
import dialer.core.call.CallState.Ended;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every state with every event, under every kind of rules. */
class CallStatesTest {

  private record Pair(CallState state, CallEvent event, Step step) {}

  private static void everyPair(Consumer<Pair> check) {
    for (CallRules rules : Samples.RULES.values()) {
      for (CallState state : Samples.states()) {
        for (long millis : new long[] {100, 1_850, 20_000}) {
          for (CallEvent event : Samples.events(Samples.NOON.plusMillis(millis))) {
            check.accept(new Pair(state, event, CallLifecycle.next(state, event, rules)));
          }
        }
      }
    }
  }

  @Test
  void everyStateAndEveryEventIsAmongTheSamples() {
    Set<Class<?>> states =
        Samples.states().stream().map(Object::getClass).collect(Collectors.toSet());
    Set<Class<?>> events =
        Samples.events(Samples.NOON).stream().map(Object::getClass).collect(Collectors.toSet());
    assertThat(states)
        .containsExactlyInAnyOrderElementsOf(Samples.leaves(CallState.class).toList());
    assertThat(events)
        .containsExactlyInAnyOrderElementsOf(Samples.leaves(CallEvent.class).toList());
  }

  @Test
  void anAttemptEndsOnceAndItsOutcomeIsTheLastThingSaid() {
    everyPair(pair -> {
      boolean ends = pair.step.state() instanceof Ended && !(pair.state instanceof Ended);
      long told = pair.step.commands().stream().filter(NoteEnded.class::isInstance).count();
      assertThat(told).as("%s", pair).isEqualTo(ends ? 1 : 0);
      if (ends) {
        assertThat(pair.step.commands().getLast()).as("%s", pair).isInstanceOf(NoteEnded.class);
      }
    });
  }

  @Test
  void theOutcomeThatIsToldIsTheOneOfTheState() {
    everyPair(pair ->
        pair.step.commands().stream()
            .filter(NoteEnded.class::isInstance)
            .map(NoteEnded.class::cast)
            .forEach(told ->
                assertThat(((Ended) pair.step.state()).outcome())
                    .as("%s", pair)
                    .isEqualTo(told.outcome())));
  }

  @Test
  void whatIsIgnoredChangesNothingAndGivesNoOrder() {
    everyPair(pair -> {
      if (pair.step.ignored().isPresent()) {
        assertThat(pair.step.state()).as("%s", pair).isEqualTo(pair.state);
        assertThat(pair.step.commands()).as("%s", pair).allMatch(ReleaseAgent.class::isInstance);
      }
    });
  }

  @Test
  void noAgentIsForgottenInACallThatHasLetGo() {
    everyPair(pair -> {
      Optional<AgentSessionId> before = agentIn(pair.state);
      boolean letGo = before.isPresent() && !before.equals(agentIn(pair.step.state()));
      long released =
          pair.step.commands().stream()
              .filter(ReleaseAgent.class::isInstance)
              .filter(c -> Optional.of(((ReleaseAgent) c).agent()).equals(before))
              .count();
      assertThat(released).as("%s", pair).isEqualTo(letGo ? 1 : 0);
    });
  }

  @Test
  void anAgentWhoWasReservedIsBridgedOrSentBack() {
    everyPair(pair -> {
      if (pair.event instanceof CallEvent.AgentReserved reserved) {
        boolean bridged = agentIn(pair.step.state()).equals(Optional.of(reserved.agent()));
        boolean back =
            pair.step
                .commands()
                .contains(new ReleaseAgent(reserved.agent(), CallCommand.Release.UNUSED));
        assertThat(bridged ^ back).as("%s", pair).isTrue();
      }
    });
  }

  private static Optional<AgentSessionId> agentIn(CallState state) {
    return switch (state) {
      case CallState.Bridging bridging -> Optional.of(bridging.agent());
      case CallState.Connected connected -> Optional.of(connected.agent());
      case CallState.Unanswered _,
          CallState.Classifying _,
          CallState.Waiting _,
          CallState.Asking _,
          CallState.Message _,
          CallState.Ending _,
          Ended _ ->
          Optional.empty();
    };
  }

  @Test
  void everyCallEndsWhenItsLegHasEnded() {
    everyPair(pair -> {
      if (pair.event instanceof CallEvent.HungUp || pair.event instanceof CallEvent.Vanished) {
        assertThat(pair.step.state()).as("%s", pair).isInstanceOf(Ended.class);
      }
    });
  }

  @Test
  void aDeadlineThatAStateHoldsIsAnsweredByItAndTheNextOneLiesAhead() {
    for (CallState state : Samples.states()) {
      state
          .timer()
          .ifPresent(timer -> {
            Instant at = timer.at();
            CallEvent passed = new CallEvent.DeadlinePassed(Samples.CALL, at, timer.deadline());
            Step step = CallLifecycle.next(state, passed, CallRules.usual());
            assertThat(step.ignored()).as("%s", state).isEmpty();
            step.state()
                .timer()
                .ifPresent(next -> assertThat(next.at()).as("%s", state).isAfter(at));
          });
    }
  }

  @Test
  void aPersonWhoAnsweredIsNeverCountedAsUnanswered() {
    everyPair(pair -> {
      boolean answered =
          !(pair.state instanceof CallState.Unanswered)
              && !(pair.state instanceof CallState.Ending)
              && !(pair.state instanceof Ended);
      if (answered && pair.step.state() instanceof Ended ended) {
        assertThat(ended.outcome())
            .as("%s", pair)
            .isIn(CallOutcome.CONNECTED, CallOutcome.ABANDONED, CallOutcome.MACHINE);
      }
    });
  }
}
