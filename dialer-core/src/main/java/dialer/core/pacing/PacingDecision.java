package dialer.core.pacing;

import java.util.Map;

/**
 * Place {@code place} calls now, because.
 *
 * @param place how many to authorize, at least 0
 * @param limitedBy what kept it from being more: agents, lines, leads, allowance, call_rate, paused, ...
 * @param inputs the figures it was computed from, by name
 */
public record PacingDecision(int place, String limitedBy, Map<String, Double> inputs) {

  public PacingDecision {
    if (place < 0) {
      throw new IllegalArgumentException("a pacing decision cannot place " + place + " calls");
    }
    inputs = Map.copyOf(inputs);
  }
}
