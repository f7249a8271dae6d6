package dialer.core.pacing;

import java.util.Map;

/**
 * Place {@code place} calls now, because.
 *
 * @param place how many to authorize, at least 0
 * @param limitedBy what kept it from being more: one of the words of this class
 * @param inputs the figures it was computed from, by name
 */
public record PacingDecision(int place, String limitedBy, Map<String, Double> inputs) {

  /** No more free agents; predictive: one more call would risk more than the price. */
  public static final String AGENTS = "agents";

  /** No more free channels, or the campaign's own number of lines. */
  public static final String LINES = "lines";

  /** No more leads in hand. */
  public static final String LEADS = "leads";

  /** The abandon allowance is used up: one line for each free agent. */
  public static final String ALLOWANCE = "allowance";

  /** The trunks' calls per second. */
  public static final String CALL_RATE = "call_rate";

  /** The campaign may not place calls. */
  public static final String PAUSED = "paused";

  public PacingDecision {
    if (place < 0) {
      throw new IllegalArgumentException("a pacing decision cannot place " + place + " calls");
    }
    inputs = Map.copyOf(inputs);
  }

  /** The same decision, cut down by another limit. */
  public PacingDecision limitedTo(int fewer, String by) {
    return fewer >= place ? this : new PacingDecision(fewer, by, inputs);
  }
}
