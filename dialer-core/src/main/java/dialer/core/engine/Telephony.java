package dialer.core.engine;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;

/**
 * Orders to the telephone side: port.
 *
 * <p>Thread rule: called on the loop, must not block; each order is queued and sent in order per
 * server. Error rule: never throws for outside faults; they come back as events ({@code
 * OriginateRefused}, {@code TelephonyLost}). Idempotent: an order for an attempt that has ended is
 * dropped. An order that timed out is unknown and never repeated.
 */
public interface Telephony {

  /** Asks the trunk's server to dial an authorized attempt; the guard decides again. */
  void originate(AttemptId attempt, TrunkId trunk);

  /** Joins the answered carrier leg with the agent's parked leg. */
  void bridge(AttemptId attempt, AgentSessionId agent);

  /**
   * Starts the campaign's recorded questions for an answered call. The dialplan does so by itself;
   * this is for a call that its machine detection has kept too long.
   */
  void startQuestions(AttemptId attempt);

  /** Plays the safe-harbor message to an answered call and ends it. */
  void playSafeHarbor(AttemptId attempt);

  /** Joins somebody who rang back with the agent's parked leg. */
  void bridgeReturned(ReturnedCall.Place caller, AgentSessionId agent);

  /** Ends a returned call. */
  void hangUpReturned(ReturnedCall.Place caller);

  /** Ends the call, whatever it is doing. */
  void hangUp(AttemptId attempt);
}
