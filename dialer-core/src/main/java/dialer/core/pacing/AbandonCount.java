package dialer.core.pacing;

import java.time.Instant;

/**
 * Answered and abandoned calls of a stretch of time.
 *
 * @param at when, at the resolution of the source (an hour is fine)
 * @param answered calls answered by a person: connected and abandoned
 * @param abandoned of these, how many met no agent in time
 */
public record AbandonCount(Instant at, long answered, long abandoned) {

  public AbandonCount {
    if (answered < abandoned || abandoned < 0) {
      throw new IllegalArgumentException(abandoned + " abandoned of " + answered + " answered");
    }
  }
}
