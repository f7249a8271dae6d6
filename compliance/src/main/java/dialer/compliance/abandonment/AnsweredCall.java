package dialer.compliance.abandonment;

import java.time.Instant;

/**
 * One answered call as an account counts it.
 *
 * @param at when it was answered
 * @param what what became of it
 */
public record AnsweredCall(Instant at, What what) {

  /** What became of an answered call. */
  public enum What {
    /** A person, who spoke to an agent within the time the rule allows. */
    CONNECTED,
    /** A person, for whom no agent was there in time. */
    ABANDONED,
    /** A machine, found by an agent or by detection. */
    MACHINE
  }
}
