package dialer.core.pacing;

import java.time.Instant;

/** One call for each free agent. */
public final class ProgressivePacer implements Pacer {

  private final Floor floor = new Floor();

  @Override
  public void observe(PacingEvent event) {
    floor.observe(event);
  }

  @Override
  public PacingDecision decide(Instant now) {
    int place = Math.max(0, floor.free() - floor.wanting());
    return new PacingDecision(place, PacingDecision.AGENTS, floor.figures());
  }
}
