package dialer.app.desk;

import dialer.app.desk.AgentSessions.Session;
import dialer.app.desk.DeskCard.Phase;
import dialer.compliance.call.CampaignId;
import dialer.compliance.call.LeadId;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.engine.ScreenEvent;
import dialer.ui.events.LegState;
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

  /** The desk of a session. */
  Optional<DeskState> find(AgentSessionId session) {
    return Optional.ofNullable(desks.get(session));
  }

  /** What the loop last showed of a session; gone if it is not here. */
  AgentState stateOf(AgentSessionId session) {
    return Optional.ofNullable(desks.get(session))
        .map(DeskState::state)
        .orElse(AgentState.LOGGED_OUT);
  }

  /** How an agent's leg stands. */
  void leg(AgentSessionId session, LegState leg) {
    change(session, desk -> desk.leg(leg));
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
    change(session, desk -> desk.with(desk.extras().wishing(pause)));
  }

  /** An opening word was said; it keeps the time of the first tick. */
  public void ticks(AgentSessionId session, String word, Instant at) {
    change(session, desk -> desk.with(desk.card().map(card -> card.ticking(word, at))));
  }

  /** A question was answered. */
  public void answers(AgentSessionId session, String question, List<String> value) {
    change(session, desk -> desk.with(desk.card().map(card -> card.answered(question, value))));
  }

  /** A disposition was saved while they still talk: the card stays until the call ends. */
  public void concluded(AgentSessionId session, String disposition) {
    change(session, desk -> desk.with(desk.card().map(card -> card.concluded(disposition))));
  }

  /** The conclusion is saved: the card leaves the desk; for a while it can be brought back. */
  public void cleared(AgentSessionId session, DeskState.Undo undo) {
    change(
        session,
        desk -> desk.with(Optional.<DeskCard>empty()).with(desk.extras().with(Optional.of(undo))));
  }

  /** The conclusion was taken back: its card lies on the desk again. */
  public void reopened(AgentSessionId session, DeskCard card) {
    change(
        session,
        desk ->
            desk.with(Optional.of(card))
                .with(desk.extras().with(Optional.<DeskState.Undo>empty())));
  }

  /** The agent dials by hand: the card shows whom. */
  public void dialsByHand(AgentSessionId session, CampaignId campaign, LeadId lead, Instant at) {
    change(session, desk -> desk.with(Optional.of(DeskCard.of(Phase.DIALING, campaign, lead, at))));
  }

  /** The agent is told something; an order that is taken says nothing and clears the last word. */
  public void tells(AgentSessionId session, Optional<DeskNotice> notice) {
    change(session, desk -> desk.with(desk.extras().telling(notice)));
  }

  /** What the desk shows is to be read again. */
  public void touch(AgentSessionId session) {
    change(session, desk -> desk.with(desk.card()));
  }

  @Override
  public void accept(ScreenEvent event) {
    change(event.session(), desk -> DeskMoves.shown(desk, event));
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
