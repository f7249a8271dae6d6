package dialer.app.desk;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.desk.AgentSessions.Agent;
import dialer.app.desk.AgentSessions.Opened;
import dialer.app.desk.AgentSessions.Session;
import dialer.app.desk.AgentSessions.Telephone;
import dialer.app.pool.Routes;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.engine.PoolId;
import dialer.ui.agent.AgentDesk.Presence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Agents' sessions on this node: joining makes the session, its credential and its leg; leaving
 * ends all three. What an agent wants in between is told to the pool's loop as it is.
 *
 * <p>Thread rule: {@link #join} and {@link #leave} block on the database; {@link #tell} never
 * blocks.
 */
public final class AgentDesks {

  /** A shift and a half: nobody's credential outlives the day. */
  private static final Duration CREDENTIAL_LIFE = Duration.ofHours(12);

  /** The reason of a pause that a loop orders when nobody touches a card. */
  private static final String PREVIEW_TIMEOUT = "preview_timeout";

  private final AgentSessions sessions;
  private final AsteriskTelephony telephony;
  private final AgentTelephones telephones;
  private final Routes routes;
  private final InstantSource clock;
  private final DeskBoard board = new DeskBoard();
  private final Map<AgentSessionId, AgentEvent> wishes = new ConcurrentHashMap<>();
  private final Set<AgentSessionId> seen = ConcurrentHashMap.newKeySet();
  private final Set<AgentSessionId> lost = ConcurrentHashMap.newKeySet();
  private final Map<AgentSessionId, Session> live = new ConcurrentHashMap<>();

  private final DeskPresence presence = new DeskPresence();

  /** Knows nobody yet. */
  public AgentDesks(
      AgentSessions sessions, Telephones telephones, Routes routes, InstantSource clock) {
    this.sessions = sessions;
    this.telephony = telephones.calls();
    this.telephones = telephones.known();
    this.routes = routes;
    this.clock = clock;
    telephones.known().listen(board::leg);
  }

  /** Who calls the agents' telephones, and what is known of these. */
  public record Telephones(AsteriskTelephony calls, AgentTelephones known) {}

  /**
   * Opens a session; the leg is called as soon as the telephone has registered.
   *
   * @return empty if the agent is logged in elsewhere
   */
  public Optional<Opened> join(Agent agent, PoolId pool, String server, boolean browser) {
    Optional<Opened> opened =
        sessions.open(agent, pool, new Telephone(server, browser, CREDENTIAL_LIFE));
    opened.ifPresent(made -> admit(made.session()));
    return opened;
  }

  /** The live session of an account, of this process or an earlier one. */
  public Optional<Session> earlier(UUID account) {
    return sessions.of(account);
  }

  /** Ends what an earlier run has left of the agent's session. */
  public void endEarlier(UUID account) {
    sessions
        .of(account)
        .ifPresent(session -> {
          leave(session.id());
          sessions.close(session.id());
        });
  }

  /**
   * What a loop that takes the pool over must know of its agents: who is logged in, and whether
   * they want calls. What an agent told while no loop ran is not lost, nor what was told to a node
   * that is dead; but who has not been at a desk of this node yet gets no call before that, nor
   * does who has left it: a loop that begins anew in this process knows nothing of it.
   */
  public List<AgentEvent> greeting(PoolId pool) {
    return sessions.living(pool).stream().flatMap(left -> greeting(left).stream()).toList();
  }

  private List<AgentEvent> greeting(AgentSessions.Left left) {
    Session session = left.session();
    AgentSessionId id = session.id();
    boolean known = live.put(id, session) != null;
    telephones.found(session, clock.instant());
    board.joined(session, clock.instant());
    routes.join(session.pool(), id);
    List<AgentEvent> greeting = new ArrayList<>();
    greeting.add(new AgentEvent.LoggedIn(id, clock.instant(), session.agent().skills()));
    Optional<AgentEvent> wish = wish(id);
    wish.ifPresent(greeting::add);
    boolean stranger = !known && wish.isEmpty();
    if (stranger && left.wantsCalls()) {
      greeting.add(new AgentEvent.WentReady(id, clock.instant()));
    }
    if (stranger ? !isAtDesk(session) : lost.contains(id)) {
      greeting.add(new AgentEvent.DeskLost(id, clock.instant()));
    }
    return greeting;
  }

  /** What the agent last wanted, unless a loop has paused them since: nobody may be there. */
  private Optional<AgentEvent> wish(AgentSessionId id) {
    Optional<AgentEvent> wish = Optional.ofNullable(wishes.get(id));
    Optional<AgentEvent> pause =
        board
            .find(id)
            .map(DeskState::doing)
            .filter(doing -> doing.reason().equals(PREVIEW_TIMEOUT))
            .map(doing -> new AgentEvent.WentPaused(id, doing.since(), doing.reason()));
    return pause.filter(p -> wish.filter(w -> w.at().isAfter(p.at())).isEmpty()).or(() -> wish);
  }

  private boolean isAtDesk(Session session) {
    return seen.contains(session.id()) || presence.has(session.agent().account());
  }

  private void admit(Session session) {
    live.put(session.id(), session);
    telephones.begun(session, clock.instant());
    board.joined(session, clock.instant());
    routes.join(session.pool(), session.id());
    routes.tell(new AgentEvent.LoggedIn(session.id(), clock.instant(), session.agent().skills()));
  }

  /** Calls the legs that are due, and tells the loops whose desk is lost; a few times a second. */
  public void look() {
    Instant now = clock.instant();
    telephones.due(now, telephony::isUp, board::stateOf).forEach(this::call);
    presence
        .lost(now)
        .forEach(account ->
            board
                .of(account)
                .ifPresent(desk -> tell(new AgentEvent.DeskLost(desk.session().id(), now))));
    // Who came to the desk while the loop was being greeted was told before it knew them.
    board.all().stream()
        .filter(
            desk -> desk.state() == AgentState.PAUSED && desk.doing().reason().equals("desk_lost"))
        .filter(desk -> isAtDesk(desk.session()))
        .forEach(desk -> tell(new AgentEvent.DeskBack(desk.session().id(), now)));
  }

  /**
   * Ends the sessions of this node that have lost their right; every two seconds, so that a leg is
   * hung up well within five. Blocks on the rows.
   */
  public void endWithoutRight() {
    sessions.withoutRight().stream().filter(live::containsKey).forEach(this::leave);
  }

  private void call(AgentTelephones.ToCall leg) {
    Session session = leg.session();
    if (leg.clearFirst()) {
      telephony.hangUpAgent(session.server(), session.id());
    }
    telephony.callAgent(session.server(), session.id(), session.endpoint());
  }

  /** A screen with the account's desk came or went. */
  public void present(UUID account, Presence what) {
    if (presence.changed(account, what, clock.instant())) {
      board
          .of(account)
          .ifPresent(desk -> tell(new AgentEvent.DeskBack(desk.session().id(), clock.instant())));
    }
  }

  /** Tells the pool what the agent did. */
  public void tell(AgentEvent event) {
    if (event instanceof AgentEvent.WentReady || event instanceof AgentEvent.WentPaused) {
      wishes.put(event.session(), event);
    }
    remember(event);
    routes.tell(event);
  }

  /** Who wants calls is at the desk, whatever was seen of the screen before. */
  private void remember(AgentEvent event) {
    AgentSessionId id = event.session();
    if (event instanceof AgentEvent.DeskLost) {
      seen.remove(id);
      lost.add(id);
    } else if (event instanceof AgentEvent.DeskBack) {
      seen.add(id);
      lost.remove(id);
    } else if (event instanceof AgentEvent.WentReady) {
      lost.remove(id);
    }
  }

  /** Ends session, leg and credential. */
  public void leave(AgentSessionId id) {
    Session session = live.remove(id);
    wishes.remove(id);
    seen.remove(id);
    lost.remove(id);
    if (session == null) {
      return;
    }
    routes.tell(new AgentEvent.LoggedOut(id, clock.instant()));
    telephones.ended(id);
    sessions.close(id);
    telephony.hangUpAgent(session.server(), id);
    routes.leave(id);
    board.left(id);
  }

  /** What the desks show. */
  public DeskBoard board() {
    return board;
  }

  /** The sessions this node knows. */
  public List<Session> live() {
    return List.copyOf(live.values());
  }

  /** One of them. */
  public Optional<Session> find(AgentSessionId id) {
    return Optional.ofNullable(live.get(id));
  }
}
