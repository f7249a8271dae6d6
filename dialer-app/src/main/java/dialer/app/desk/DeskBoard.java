package dialer.app.desk;

import dialer.app.desk.AgentSessions.Session;
import dialer.app.desk.DeskCard.Phase;
import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.engine.ScreenEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Every desk of this node as it is at this moment. Hears what the loops show; tells its listeners
 * which account's desk changed.
 *
 * <p>Safe for any thread; never blocks; listeners must not either.
 */
public final class DeskBoard implements Consumer<ScreenEvent> {

  private final Map<AgentSessionId, DeskState> desks = new ConcurrentHashMap<>();
  private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

  /** Tells that listener of every change. */
  public void listen(Consumer<UUID> listener) {
    listeners.add(listener);
  }

  /** All desks. */
  public List<DeskState> all() {
    return List.copyOf(desks.values());
  }

  /** The desk of an account, if it has a session here. */
  public Optional<DeskState> of(UUID account) {
    return desks.values().stream()
        .filter(desk -> desk.session().agent().account().equals(account))
        .findFirst();
  }

  /** A session has begun. */
  public void joined(Session session, Instant at) {
    desks.putIfAbsent(session.id(), DeskState.fresh(session, at));
    tell(session.agent().account());
  }

  /** A session has ended. */
  public void left(AgentSessionId session) {
    Optional.ofNullable(desks.remove(session))
        .ifPresent(desk -> tell(desk.session().agent().account()));
  }

  /** The agent wishes a pause after this call, or takes the wish back. */
  public void wishes(AgentSessionId session, Optional<String> pause) {
    change(session, desk -> desk.wishing(pause));
  }

  /** An opening word was said; it keeps the time of the first tick. */
  public void ticks(AgentSessionId session, String word, Instant at) {
    change(session, desk -> desk.with(desk.card().map(card -> card.ticking(word, at))));
  }

  /** A question was answered. */
  public void answers(AgentSessionId session, String question, List<String> value) {
    change(session, desk -> desk.with(desk.card().map(card -> card.answered(question, value))));
  }

  /** The conclusion is saved: the card leaves the desk. */
  public void cleared(AgentSessionId session) {
    change(session, desk -> desk.with(Optional.empty()));
  }

  @Override
  public void accept(ScreenEvent event) {
    change(event.session(), desk -> shown(desk, event));
  }

  private static DeskState shown(DeskState desk, ScreenEvent event) {
    return switch (event) {
      case ScreenEvent.PreviewOffered e ->
          desk.with(Optional.of(DeskCard.of(Phase.PREVIEW, e.campaign(), e.lead(), e.at())));
      case ScreenEvent.DialRefused _ -> desk.with(Optional.empty());
      case ScreenEvent.Dialing e ->
          desk.with(desk.card().map(card -> card.of(e.attempt()).in(Phase.DIALING, e.at())));
      case ScreenEvent.CallOffered e ->
          desk.with(
              Optional.of(
                  DeskCard.of(Phase.OFFERED, e.campaign(), e.lead(), e.at()).of(e.attempt())));
      case ScreenEvent.CallJoined e -> desk.with(moved(desk, e.attempt(), Phase.TALKING, e.at()));
      case ScreenEvent.CallEnded e -> ended(desk, e);
      case ScreenEvent.StateChanged e -> desk.in(e.state(), e.at(), e.reason(), e.until());
    };
  }

  private static DeskState ended(DeskState desk, ScreenEvent.CallEnded e) {
    DeskState over = desk.with(moved(desk, e.attempt(), Phase.ENDED, e.at()));
    return desk.card()
        .filter(card -> card.phase() == Phase.TALKING)
        .flatMap(DeskCard::connected)
        .map(from -> over.talked(Duration.between(from, e.at())))
        .orElseGet(() -> over.with(Optional.empty()));
  }

  private static Optional<DeskCard> moved(
      DeskState desk, AttemptId attempt, Phase phase, Instant at) {
    return desk.card()
        .map(card -> card.attempt().equals(Optional.of(attempt)) ? card.in(phase, at) : card);
  }

  private void change(AgentSessionId session, UnaryOperator<DeskState> how) {
    DeskState changed = desks.computeIfPresent(session, (_, desk) -> how.apply(desk));
    if (changed != null) {
      if (changed.state() == AgentState.LOGGED_OUT) {
        desks.remove(session);
      }
      tell(changed.session().agent().account());
    }
  }

  private void tell(UUID account) {
    listeners.forEach(listener -> listener.accept(account));
  }
}
