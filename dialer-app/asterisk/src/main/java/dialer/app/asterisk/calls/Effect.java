package dialer.app.asterisk.calls;

import dialer.app.asterisk.ami.SafeAction;
import dialer.core.engine.PoolEvent;
import java.time.Duration;

/** What follows from an order or an event. */
public sealed interface Effect {

  /** The loop is told. */
  record Tell(PoolEvent event) implements Effect {}

  /** An action leaves; its answer comes back with the order it belongs to. */
  record Send(Order order, SafeAction action) implements Effect {}

  /** The time from a callee's answer to the bridge was measured. */
  record Measured(Duration answerToBridge) implements Effect {}

  /** An agent's telephone registered, or is gone. */
  record Registered(String endpoint, boolean there) implements Effect {}

  /** Somebody who rings back waits for an agent, or no longer does. */
  record Returned(ReturnedCallNews news) implements Effect {}
}
