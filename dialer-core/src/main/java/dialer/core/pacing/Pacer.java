package dialer.core.pacing;

import java.time.Instant;

/**
 * The law of pacing: how many calls to place now.
 *
 * <p>A deterministic fold: the same events and the same questions give the same answers, to the
 * bit. Thread rule: only the pool's loop calls it. It knows agents and calls; channel limits, call
 * rates and leads are the loop's and shorten its answer.
 */
public interface Pacer {

  /** Takes in what happened; events come in the order of the loop. */
  void observe(PacingEvent event);

  /** How many more calls (preview: cards) may be placed now. Asking changes nothing. */
  PacingDecision decide(Instant now);
}
