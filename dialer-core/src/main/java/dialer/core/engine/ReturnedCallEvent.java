package dialer.core.engine;

import dialer.core.agent.AgentSessionId;
import dialer.core.agent.ReturnedCallId;
import java.time.Instant;

/** Something happened to a returned call. */
public sealed interface ReturnedCallEvent {

  /** Which. */
  ReturnedCallId call();

  /** When. */
  Instant at();

  /**
   * Knows who called and why, and waits for an agent.
   *
   * @param until then the message comes by itself
   */
  record Waiting(ReturnedCall caller, Instant at, Instant until) implements ReturnedCallEvent {
    @Override
    public ReturnedCallId call() {
      return caller.id();
    }
  }

  /** Caller and agent hear each other. */
  record Joined(ReturnedCallId call, Instant at, AgentSessionId agent)
      implements ReturnedCallEvent {}

  /** The order to join them failed for certain. */
  record Unjoined(ReturnedCallId call, Instant at) implements ReturnedCallEvent {}

  /** Waits no more: the message plays. */
  record MessageBegan(ReturnedCallId call, Instant at) implements ReturnedCallEvent {}

  /** The caller's leg has gone. */
  record Ended(ReturnedCallId call, Instant at) implements ReturnedCallEvent {}
}
