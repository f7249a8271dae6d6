package dialer.app.asterisk.calls;

import dialer.app.asterisk.ami.Answer;
import dialer.app.asterisk.ami.SafeAction;
import dialer.asterisk.names.Dialplan.Context;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Orders into actions, and what the answers to these say. An answer that never came says nothing:
 * the action may still be carried out, so nothing is concluded and nothing repeated.
 */
final class OrderTranslation {

  /** Asterisk's words, followed by the leg's name. */
  private static final String CALLEE_GONE = "Channel1 does not exist";

  private static final String AGENT_GONE = "Channel2 does not exist";

  private final ServerCalls calls;
  private final Actions actions;

  OrderTranslation(ServerCalls calls, Actions actions) {
    this.calls = calls;
    this.actions = actions;
  }

  void on(Order order, Instant now) {
    switch (order) {
      case Order.Originate o -> originate(o, now);
      case Order.Bridge o -> bridge(o);
      case Order.StartQuestions o ->
          calls.book.find(o.attempt()).ifPresent(call -> redirect(call, o, Context.QUESTIONS));
      case Order.PlaySafeHarbor o ->
          calls.book.find(o.attempt()).ifPresent(call -> redirect(call, o, Context.SAFE_HARBOR));
      case Order.HangUp o -> hangUp(o);
      case Order.CallAgent o -> callAgent(o);
      case Order.HangUpAgent o -> hangUp(o);
      case Order.BridgeReturned o -> calls.send(o, actions.bridge(o.leg(), o.agent()));
      case Order.HangUpReturned o -> calls.send(o, actions.hangUp(o.leg()));
      case Order.SweepRefusals o -> calls.send(o, actions.sweepRefusals());
    }
  }

  private void callAgent(Order.CallAgent order) {
    SafeAction action = actions.callAgent(order.agent(), order.endpoint());
    calls.agents.called(order.agent(), action.getActionId());
    calls.send(order, action);
  }

  private void hangUp(Order.HangUpAgent order) {
    calls.agents.notCalled(order.agent());
    calls.send(order, actions.hangUp(AgentLegs.legOf(order.agent())));
  }

  private void originate(Order.Originate order, Instant now) {
    if (!calls.book.isKnown(order.attempt())) {
      calls.book.open(order.attempt(), now);
      calls.send(order, actions.originate(order.attempt()));
    }
  }

  private void hangUp(Order.HangUp order) {
    Optional<LiveCall> known = calls.book.find(order.attempt());
    known.ifPresent(call -> call.endOrdered = true);
    if (!calls.book.isOver(order.attempt())) {
      String leg = known.map(LiveCall::legToEnd).orElse(order.attempt().toString());
      calls.send(order, actions.hangUp(leg));
    }
  }

  private void bridge(Order.Bridge order) {
    calls
        .book
        .find(order.attempt())
        .ifPresent(call -> {
          call.wanted = order.agent();
          bridgeIfWanted(call);
        });
  }

  /** Sends the bridge once the carrier leg may be taken out of {@code Dial()}'s hands. */
  void bridgeIfWanted(LiveCall call) {
    AgentSessionId agent = call.wanted;
    if (agent != null && call.joinable && call.carrier != null) {
      call.wanted = null;
      calls.send(
          new Order.Bridge(call.attempt, agent), actions.bridge(call.carrier.uniqueId(), agent));
    }
  }

  /** The end was ordered before there was a leg to end. */
  void repeatEnd(LiveCall call) {
    calls.send(new Order.HangUp(call.attempt), actions.hangUp(call.legToEnd()));
  }

  private void redirect(LiveCall call, Order order, String context) {
    calls.send(order, actions.redirect(call.attempt, context));
  }

  void answered(Order order, Answer answer, Instant now) {
    String why = refusal(answer);
    if (why == null) {
      return;
    }
    switch (order) {
      case Order.Originate o ->
          calls
              .book
              .find(o.attempt())
              .filter(call -> call.carrier == null)
              .ifPresent(call -> calls.refused(call, now, why));
      case Order.Bridge o -> notBridged(o, why, now);
      case Order.CallAgent o -> {
        calls.agents.notCalled(o.agent());
        calls.agentLost(o.agent(), now);
      }
      case Order.BridgeReturned o -> notBridged(o, why, now);
      case Order.HangUp _,
          Order.HangUpAgent _,
          Order.HangUpReturned _,
          Order.PlaySafeHarbor _,
          Order.StartQuestions _,
          Order.SweepRefusals _ -> {
        // The leg had ended already; its end is told by its own events.
      }
    }
  }

  /**
   * The bridge failed. Without the callee's leg its end is told by its own events, and the agent's
   * leg is as good as before. Without the agent's leg, or for any other reason, the callee is to be
   * served otherwise at once.
   */
  private void notBridged(Order.Bridge order, String why, Instant now) {
    if (why.contains(CALLEE_GONE)) {
      return;
    }
    calls
        .book
        .find(order.attempt())
        .filter(call -> !order.agent().equals(call.joined))
        .ifPresent(call -> calls.tell(new CallEvent.AgentLeft(call.attempt, now, order.agent())));
    if (why.contains(AGENT_GONE)) {
      calls.agentLost(order.agent(), now);
    }
  }

  private void notBridged(Order.BridgeReturned order, String why, Instant now) {
    if (why.contains(AGENT_GONE)) {
      calls.agentLost(order.agent(), now);
    } else if (!why.contains(CALLEE_GONE)) {
      calls.returned.told(order.leg(), "unjoined", now);
    }
  }

  /** Why certainly nothing will happen, or null. */
  private static @Nullable String refusal(Answer answer) {
    return switch (answer) {
      case Answer.Accepted _ -> null;
      case Answer.Refused refused -> "Asterisk refused it: " + refused.reason();
      case Answer.Unknown unknown -> unknown.sent() ? null : "it was not sent: " + unknown.reason();
    };
  }
}
