package dialer.core.pacing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A fixed number of lines for each free agent, bounded by the abandon limit.
 *
 * <pre>
 * lines = floor(free × linesPerAgent)
 * spare = lines − free                     lines that no agent stands behind
 * room  = floor(credit + share × answered − abandoned)   over the limit's window
 * place = free + min(spare, room) − calls that may still want an agent
 * </pre>
 *
 * <p>Each spare line can cost one abandoned call at most, so with a credit of 0 the share is kept
 * as long as agents stay; it is not a forecast. With no room the pace is one line for each free
 * agent, and the decision says {@code allowance}.
 */
public final class PowerPacer implements Pacer {

  private final Floor floor = new Floor();
  private final AbandonLedger ledger;
  private final AbandonLimit limit;
  private final double linesPerAgent;

  /**
   * A pacer with nothing counted.
   *
   * @param linesPerAgent at least 1
   */
  public PowerPacer(double linesPerAgent, AbandonLimit limit) {
    this.linesPerAgent = linesPerAgent;
    this.limit = limit;
    this.ledger = new AbandonLedger(limit.window());
  }

  @Override
  public void observe(PacingEvent event) {
    floor.observe(event);
    ledger.observe(event);
  }

  @Override
  public PacingDecision decide(Instant now) {
    int free = floor.free();
    int spare = (int) Math.floor(free * linesPerAgent) - free;
    int allowed = Math.min(spare, ledger.room(limit, now));
    int place = Math.max(0, free + allowed - floor.wanting());
    String limitedBy = allowed < spare ? PacingDecision.ALLOWANCE : PacingDecision.AGENTS;
    return new PacingDecision(place, limitedBy, figures(spare, now));
  }

  private Map<String, Double> figures(int spare, Instant now) {
    AbandonCount counted = ledger.counted(now);
    Map<String, Double> figures = new HashMap<>(floor.figures());
    figures.put("lines_per_agent", linesPerAgent);
    figures.put("spare_lines", (double) spare);
    figures.put("answered", (double) counted.answered());
    figures.put("abandoned", (double) counted.abandoned());
    figures.put("abandon_limit", limit.share());
    figures.put("room", (double) ledger.room(limit, now));
    return figures;
  }
}
