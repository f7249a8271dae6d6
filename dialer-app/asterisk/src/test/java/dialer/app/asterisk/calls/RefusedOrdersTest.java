package dialer.app.asterisk.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dialer.app.asterisk.ami.AmiEvent;
import dialer.app.asterisk.ami.Answer;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import dialer.core.engine.PoolEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What Asterisk's refusals say of callee and agent. */
class RefusedOrdersTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final AgentSessionId ADA = new AgentSessionId(new UUID(4, 1));

  private final AtomicInteger ids = new AtomicInteger();
  private final ServerCalls calls =
      new ServerCalls("pbx", 1, () -> "order-" + ids.incrementAndGet());
  private final Transcript answered = Transcript.of("message-by-switch");
  private final Order.Bridge bridge = new Order.Bridge(answered.attempt(), ADA);

  private void callIsThere() {
    calls.on(new Order.Originate(answered.attempt()), NOW.minusSeconds(1));
    answered.events().stream()
        .takeWhile(event -> !(event instanceof AmiEvent.Ended))
        .forEach(calls::on);
  }

  private List<Object> refused(Order order, String reason) {
    return calls.answered(order, new Answer.Refused(reason), NOW).stream()
        .filter(Effect.Tell.class::isInstance)
        .map(effect -> ((Effect.Tell) effect).event())
        .map(event ->
            switch (event) {
              case PoolEvent.OfCall call -> call.event();
              case PoolEvent.OfAgent agent -> agent.event();
              default -> event;
            })
        .toList();
  }

  @Test
  void aCalleeWhoJustLeftSaysNothingAgainstTheAgentsLeg() {
    callIsThere();
    assertThat(refused(bridge, "Channel1 does not exist: 1763715600.7")).isEmpty();
  }

  @Test
  void withoutTheAgentsLegTheCalleeIsServedOtherwise() {
    callIsThere();
    assertThat(refused(bridge, "Channel2 does not exist: agent-1"))
        .containsExactly(
            new CallEvent.AgentLeft(answered.attempt(), NOW, ADA),
            new AgentEvent.LegLost(ADA, NOW));
  }

  @Test
  void whereNobodyKnowsWhichLegItWasTheCalleeIsServedOtherwiseAndTheLegIsNotCalledLost() {
    callIsThere();
    assertThat(refused(bridge, "Unable to add Channel2 to bridge"))
        .containsExactly(new CallEvent.AgentLeft(answered.attempt(), NOW, ADA));
  }

  @Test
  void aCallerWhoRangBackAndLeftCostsNoLegEither() {
    Order back = new Order.BridgeReturned("1763715600.9", ADA);
    assertThat(calls.answered(back, new Answer.Refused("Channel1 does not exist: 1763"), NOW))
        .isEmpty();
    assertThat(refused(back, "Channel2 does not exist: agent-1"))
        .containsExactly(new AgentEvent.LegLost(ADA, NOW));
  }

  private String actionOfCall() {
    return calls.on(new Order.CallAgent(ADA, "desk-1"), NOW).stream()
        .map(effect -> ((Effect.Send) effect).action().getActionId())
        .findFirst()
        .orElseThrow();
  }

  private List<Effect> failed(String action) {
    AmiEvent.Stamp stamp = new AmiEvent.Stamp(NOW, NOW);
    return calls.on(new AmiEvent.Originated(stamp, action, false, 3));
  }

  @Test
  void twoCallsOfOneLegNeverShareAnActionAndOnlyTheLastOneCounts() {
    String first = actionOfCall();
    String second = actionOfCall();
    assertThat(first).isNotEqualTo(second);
    assertThat(failed(first)).isEmpty();
    assertThat(failed(second)).hasSize(1);
  }

  @Test
  void aCallOfALegFromBeforeARestartIsKnown() {
    assertThat(failed(AgentLegs.legOf(ADA) + ".order-99")).hasSize(1);
  }

  /** Only a leg of which no later call is known can be lost by a call from before a restart. */
  private void assertNoCallIsRemembered() {
    assertThat(failed(AgentLegs.legOf(ADA) + ".order-99")).hasSize(1);
  }

  @Test
  void aCallOfALegThatFailedIsForgotten() {
    failed(actionOfCall());
    assertNoCallIsRemembered();
  }

  @Test
  void aCallOfALegThatWasRefusedIsForgotten() {
    actionOfCall();
    assertThat(refused(new Order.CallAgent(ADA, "desk-1"), "No such endpoint"))
        .containsExactly(new AgentEvent.LegLost(ADA, NOW));
    assertNoCallIsRemembered();
  }

  @Test
  void theCallOfALegThatIsHungUpIsForgotten() {
    actionOfCall();
    calls.on(new Order.HangUpAgent(ADA), NOW);
    assertNoCallIsRemembered();
  }
}
