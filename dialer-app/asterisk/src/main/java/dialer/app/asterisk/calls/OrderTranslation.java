package dialer.app.asterisk.calls;

import dialer.app.asterisk.ami.Answer;
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
      case Order.CallAgent o -> calls.send(o, actions.callAgent(o.agent(), o.endpoint()));
      case Order.HangUpAgent o -> calls.send(o, actions.hangUp(AgentLegs.legOf(o.agent())));
      case Order.BridgeReturned o -> calls.send(o, actions.bridge(o.leg(), o.agent()));
      case Order.HangUpReturned o -> calls.send(o, actions.hangUp(o.leg()));
      case Order.SweepRefusals o -> calls.send(o, actions.sweepRefusals());
    }
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
      case Order.Bridge o ->
          calls
              .book
              .find(o.attempt())
              .filter(call -> !o.agent().equals(call.joined))
              .ifPresent(call -> calls.tell(new CallEvent.AgentLeft(call.attempt, now, o.agent())));
      case Order.CallAgent o -> calls.agentLost(o.agent(), now);
      case Order.BridgeReturned o -> calls.returned.told(o.leg(), "unjoined", now);
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

  /** Why certainly nothing will happen, or null. */
  private static @Nullable String refusal(Answer answer) {
    return switch (answer) {
      case Answer.Accepted _ -> null;
      case Answer.Refused refused -> "Asterisk refused it: " + refused.reason();
      case Answer.Unknown unknown -> unknown.sent() ? null : "it was not sent: " + unknown.reason();
    };
  }
}
