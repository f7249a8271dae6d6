package dialer.core.pacing;

import java.time.Instant;
import java.util.Map;

/** A fixed number of calls at a time, for recorded questions that need no agent. */
public final class LinesPacer implements Pacer {

  private final Floor floor = new Floor();
  private final int lines;

  /** Paces {@code lines} calls at a time, at least 1. */
  public LinesPacer(int lines) {
    this.lines = lines;
  }

  @Override
  public void observe(PacingEvent event) {
    floor.observe(event);
  }

  @Override
  public PacingDecision decide(Instant now) {
    int place = Math.max(0, lines - floor.live());
    return new PacingDecision(
        place,
        PacingDecision.LINES,
        Map.of("lines", (double) lines, "live", (double) floor.live()));
  }
}
