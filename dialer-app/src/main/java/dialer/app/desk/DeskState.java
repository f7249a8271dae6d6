package dialer.app.desk;

import dialer.app.desk.AgentSessions.Session;
import dialer.core.agent.AgentState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One agent's desk as the loop last showed it.
 *
 * @param since since when the state holds
 * @param reason why, for a pause
 * @param until when it ends by itself, e.g. wrap-up
 * @param card the call or preview at hand; stays until its conclusion is saved
 * @param pauseAfterCall the pause wished for after this call
 * @param calls conversations since log-in
 * @param talked how long they lasted
 * @param revision grows with each change
 */
public record DeskState(
    Session session,
    AgentState state,
    Instant since,
    String reason,
    Optional<Instant> until,
    Optional<DeskCard> card,
    Optional<String> pauseAfterCall,
    int calls,
    Duration talked,
    long revision) {

  /** A session that has just begun. */
  static DeskState fresh(Session session, Instant now) {
    return new DeskState(
        session,
        AgentState.CONNECTING,
        now,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Duration.ZERO,
        1);
  }

  DeskState in(AgentState next, Instant at, String why, Optional<Instant> end) {
    Instant from = next == state ? since : at;
    return new DeskState(
        session, next, from, why, end, card, pauseAfterCall, calls, talked, revision + 1);
  }

  DeskState with(Optional<DeskCard> next) {
    return new DeskState(
        session, state, since, reason, until, next, pauseAfterCall, calls, talked, revision + 1);
  }

  DeskState wishing(Optional<String> pause) {
    return new DeskState(
        session, state, since, reason, until, card, pause, calls, talked, revision + 1);
  }

  DeskState talked(Duration time) {
    return new DeskState(
        session,
        state,
        since,
        reason,
        until,
        card,
        pauseAfterCall,
        calls + 1,
        talked.plus(time),
        revision + 1);
  }
}
