package dialer.app.desk;

import dialer.core.agent.AgentState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent's day so far.
 *
 * @param spent time in each state since midnight, up to {@code at}
 * @param calls conversations that began
 * @param results conversations that brought an order, an appointment, answers or a solved case
 * @param seat where the agent sits, if it is known
 * @param at when this was true
 */
public record AgentDay(
    Map<AgentState, Duration> spent, int calls, int results, @Nullable String seat, Instant at) {

  /** Nothing is known. */
  public static AgentDay none(Instant at) {
    return new AgentDay(Map.of(), 0, 0, null, at);
  }

  public AgentDay {
    spent = Map.copyOf(spent);
  }

  /** Seconds in a state until {@code now}, counting on while the agent still is in it. */
  public long seconds(AgentState state, AgentState present, Instant now) {
    Duration known = spent.getOrDefault(state, Duration.ZERO);
    Duration since = state == present ? Duration.between(at, now) : Duration.ZERO;
    return known.plus(since.isNegative() ? Duration.ZERO : since).toSeconds();
  }
}
