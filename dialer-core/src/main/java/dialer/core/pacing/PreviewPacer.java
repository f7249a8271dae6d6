package dialer.core.pacing;

import java.time.Instant;

/** One card for each free agent; the agent starts the call. */
public final class PreviewPacer implements Pacer {

  private final Floor floor = new Floor();

  @Override
  public void observe(PacingEvent event) {
    floor.observe(event);
  }

  @Override
  public PacingDecision decide(Instant now) {
    return new PacingDecision(floor.free(), PacingDecision.AGENTS, floor.figures());
  }
}
