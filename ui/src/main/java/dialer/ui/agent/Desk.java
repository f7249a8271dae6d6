package dialer.ui.agent;

import dialer.core.agent.AgentState;
import dialer.ui.events.LegState;
import dialer.ui.manager.Choices.PauseReason;
import dialer.ui.manager.KindWord;
import dialer.ui.wire.Named;
import dialer.ui.wire.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything on an agent's screen.
 *
 * @param revision grows with each change; the screen drops what is older
 * @param pools which the agent may join
 * @param message last refusal or notice
 */
public record Desk(
    Instant at,
    long revision,
    List<Named> pools,
    @Nullable DeskSession session,
    @Nullable Card card,
    DeskToday today,
    List<PauseReason> pauseReasons,
    List<DialCampaign> campaigns,
    @Nullable UndoOffer undo,
    @Nullable Notice message) {

  /**
   * The session.
   *
   * @param pauseAfterCall reason of the pause that follows this call; null: none
   * @param endpoint where the leg is called
   */
  public record DeskSession(
      UUID id,
      Named pool,
      AgentState state,
      Instant since,
      @Nullable String reason,
      @Nullable String pauseAfterCall,
      LegState leg,
      @Nullable String endpoint,
      @Nullable Instant wrapUpUntil) {}

  /** The agent's own day. */
  public record DeskToday(
      long readySeconds,
      long pausedSeconds,
      long onCallSeconds,
      int calls,
      int results,
      @Nullable Integer target) {}

  /** A campaign in which the agent may dial by hand. */
  public record DialCampaign(UUID id, String name, KindWord kind) {}

  /** The disposition that can be taken back. */
  public record UndoOffer(UUID attempt, Instant until, Text label) {}

  /** A sentence's key. */
  public record Notice(String key, Map<String, Object> params) {}
}
