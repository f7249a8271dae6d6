package dialer.core.call;

import java.time.Duration;

/**
 * The limits a call is held to. Fixed for an attempt when it is authorized.
 *
 * @param answering who meets the person that answers
 * @param detectMachines whether an answer is classified before an agent is looked for
 * @param onMachine what to do with an answering machine
 * @param ring how long it may ring at most; the guard's Dial() holds it, the loop only expects its
 *     end
 * @param minimumRing nobody but an emergency stop or a do-not-call entry ends ringing before this
 * @param decideAfter how long after the person's answer an agent is looked for, below {@code
 *     joinWithin}: the rest is the message's way to the ear
 * @param joinWithin agent or message must be heard by then, counted from the answer, or from its
 *     classification where machines are detected
 * @param classifyWithin no classification by then counts as a human
 * @param bridgeWithin a bridge that is not confirmed by then is taken for failed
 * @param sentWithin no word from Asterisk by then makes the attempt unknown
 * @param endWithin an ordered or overdue end that is not told by then is asked for
 */
public record CallRules(
    Answering answering,
    boolean detectMachines,
    MachinePolicy onMachine,
    Duration ring,
    Duration minimumRing,
    Duration decideAfter,
    Duration joinWithin,
    Duration classifyWithin,
    Duration bridgeWithin,
    Duration sentWithin,
    Duration endWithin) {

  /** Who meets the person that answers. */
  public enum Answering {
    /** A live agent, or the safe-harbor message. */
    AGENT,
    /** The campaign's recorded questions; no agent is needed. */
    QUESTIONS
  }

  /** What happens to an answering machine. */
  public enum MachinePolicy {
    HANG_UP,
    /** An agent leaves the message; nobody free: hang up. */
    JOIN_AGENT
  }

  public CallRules {
    if (decideAfter.compareTo(joinWithin) > 0) {
      throw new IllegalArgumentException(
          "an agent is looked for during " + decideAfter + ", longer than the limit " + joinWithin);
    }
    if (ring.isNegative() || ring.isZero() || minimumRing.compareTo(ring) > 0) {
      throw new IllegalArgumentException(
          "ring " + ring + " must be positive and not below the minimum ring " + minimumRing);
    }
  }

  /**
   * The usual limits: agent, no machine detection, 25 s of ringing, 1.8 s and 2 s after the answer.
   */
  public static CallRules usual() {
    return new CallRules(
        Answering.AGENT,
        false,
        MachinePolicy.HANG_UP,
        Duration.ofSeconds(25),
        Duration.ofSeconds(15),
        Duration.ofMillis(1800),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofMillis(700),
        Duration.ofSeconds(10),
        Duration.ofSeconds(10));
  }

  /** The same limits with another ring time; the minimum ring gives way to a shorter one. */
  public CallRules ringing(Duration time) {
    return new CallRules(
        answering,
        detectMachines,
        onMachine,
        time,
        minimumRing.compareTo(time) > 0 ? time : minimumRing,
        decideAfter,
        joinWithin,
        classifyWithin,
        bridgeWithin,
        sentWithin,
        endWithin);
  }

  /** The same limits with machine detection on, and what to do with a machine. */
  public CallRules detectingMachines(MachinePolicy policy) {
    return new CallRules(
        answering,
        true,
        policy,
        ring,
        minimumRing,
        decideAfter,
        joinWithin,
        classifyWithin,
        bridgeWithin,
        sentWithin,
        endWithin);
  }

  /** The same limits for a campaign of recorded questions. */
  public CallRules askingQuestions() {
    return new CallRules(
        Answering.QUESTIONS,
        detectMachines,
        onMachine,
        ring,
        minimumRing,
        decideAfter,
        joinWithin,
        classifyWithin,
        bridgeWithin,
        sentWithin,
        endWithin);
  }
}
