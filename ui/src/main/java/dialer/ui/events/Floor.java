package dialer.ui.events;

import dialer.core.agent.AgentState;
import dialer.ui.wire.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The floor: agents, calls and trunks of all nodes, and this node's parts.
 *
 * @param at when the oldest of these figures was true
 */
public record Floor(
    Instant at,
    List<FloorAgent> agents,
    CallCounts calls,
    List<TrunkUse> trunks,
    List<Part> parts) {

  public Floor {
    agents = List.copyOf(agents);
    trunks = List.copyOf(trunks);
    parts = List.copyOf(parts);
  }

  /**
   * One agent.
   *
   * @param reason code of the pause; null where there is none
   * @param campaign of the call or card at hand
   */
  public record FloorAgent(
      UUID session,
      UUID userId,
      @Nullable String seat,
      String name,
      AgentState state,
      Instant since,
      @Nullable String reason,
      boolean pauseAfterCall,
      LegState leg,
      @Nullable Named campaign,
      int callsToday,
      long talkMsToday,
      int resultsToday) {

    /** The same agent for somebody who may not see the campaign's client. */
    public FloorAgent withoutCampaign() {
      return new FloorAgent(
          session,
          userId,
          seat,
          name,
          state,
          since,
          reason,
          pauseAfterCall,
          leg,
          null,
          callsToday,
          talkMsToday,
          resultsToday);
    }
  }

  /** Channels of a trunk. */
  public record TrunkUse(String server, String trunk, int used, int limit) {}
}
