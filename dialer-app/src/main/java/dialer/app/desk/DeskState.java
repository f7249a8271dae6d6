package dialer.app.desk;

import dialer.app.desk.AgentSessions.Session;
import dialer.core.agent.AgentState;
import dialer.ui.events.LegState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One agent's desk as the loop last showed it.
 *
 * @param state what the agent is doing
 * @param leg how the agent's telephone leg stands, apart from a conversation
 * @param card the call or preview at hand; stays until its conclusion is saved
 * @param extras what the desk keeps besides
 * @param revision grows with each change
 */
public record DeskState(
    Session session,
    Doing doing,
    LegState leg,
    Optional<DeskCard> card,
    Extras extras,
    long revision) {

  /**
   * What the agent is doing.
   *
   * @param since since when the state holds
   * @param reason why, for a pause
   * @param until when it ends by itself, e.g. wrap-up
   */
  public record Doing(AgentState state, Instant since, String reason, Optional<Instant> until) {}

  /**
   * What the desk keeps besides the call.
   *
   * @param pauseAfterCall the pause wished for after this call
   * @param undo the conclusion that can still be taken back
   * @param notice the last refusal or notice
   * @param calls conversations since log-in
   * @param talked how long they lasted
   */
  public record Extras(
      Optional<String> pauseAfterCall,
      Optional<Undo> undo,
      Optional<DeskNotice> notice,
      int calls,
      Duration talked) {

    static Extras none() {
      return new Extras(Optional.empty(), Optional.empty(), Optional.empty(), 0, Duration.ZERO);
    }

    Extras wishing(Optional<String> pause) {
      return new Extras(pause, undo, notice, calls, talked);
    }

    Extras with(Optional<Undo> offered) {
      return new Extras(pauseAfterCall, offered, notice, calls, talked);
    }

    Extras telling(Optional<DeskNotice> said) {
      return new Extras(pauseAfterCall, undo, said, calls, talked);
    }

    Extras talked(Duration time) {
      return new Extras(pauseAfterCall, undo, notice, calls + 1, talked.plus(time));
    }
  }

  /**
   * A conclusion that can still be taken back.
   *
   * @param card the card as it was
   * @param until when it becomes final
   * @param disposition its key
   */
  public record Undo(DeskCard card, Instant until, String disposition) {}

  /** A session that has just begun. */
  static DeskState fresh(Session session, Instant now) {
    return new DeskState(
        session,
        new Doing(AgentState.CONNECTING, now, "", Optional.empty()),
        LegState.NONE,
        Optional.empty(),
        Extras.none(),
        1);
  }

  DeskState in(AgentState next, Instant at, String why, Optional<Instant> end) {
    Instant from = next == doing.state() ? doing.since() : at;
    return new DeskState(session, new Doing(next, from, why, end), leg, card, extras, revision + 1);
  }

  DeskState with(Optional<DeskCard> next) {
    return new DeskState(session, doing, leg, next, extras, revision + 1);
  }

  DeskState with(Extras next) {
    return new DeskState(session, doing, leg, card, next, revision + 1);
  }

  DeskState leg(LegState next) {
    return new DeskState(session, doing, next, card, extras, revision + 1);
  }

  /** The state's name. */
  public AgentState state() {
    return doing.state();
  }

  /** The leg as screens show it: parked or in conversation. */
  public LegState shownLeg() {
    return doing.state() == AgentState.ON_CALL ? LegState.BRIDGED : leg;
  }
}
