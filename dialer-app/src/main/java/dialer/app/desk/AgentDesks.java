package dialer.app.desk;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.desk.AgentSessions.Agent;
import dialer.app.desk.AgentSessions.Opened;
import dialer.app.desk.AgentSessions.Session;
import dialer.app.desk.AgentSessions.Telephone;
import dialer.app.pool.Routes;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.engine.PoolId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final AgentSessions sessions;
  private final AsteriskTelephony telephony;
  private final Routes routes;
  private final InstantSource clock;
  private final DeskBoard board = new DeskBoard();
  private final Map<AgentSessionId, AgentEvent> wishes = new ConcurrentHashMap<>();
  private final Map<AgentSessionId, Session> live = new ConcurrentHashMap<>();

  /** Knows nobody yet. */
  public AgentDesks(
      AgentSessions sessions, AsteriskTelephony telephony, Routes routes, InstantSource clock) {
    this.sessions = sessions;
    this.telephony = telephony;
    this.routes = routes;
    this.clock = clock;
  }

  /**
   * Opens a session; the leg is called by {@link #callLeg} once the telephone has registered.
   *
   * @return empty if the agent is logged in elsewhere
   */
  public Optional<Opened> join(Agent agent, PoolId pool, String server, boolean browser) {
    Optional<Opened> opened =
        sessions.open(agent, pool, new Telephone(server, browser, CREDENTIAL_LIFE));
    opened.ifPresent(made -> admit(made.session()));
    return opened;
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
   * they want calls. What an agent told while no loop ran is not lost.
   */
  public List<AgentEvent> greeting(PoolId pool) {
    List<AgentEvent> greeting = new ArrayList<>();
    for (Session session : sessions.living(pool)) {
      live.put(session.id(), session);
      board.joined(session, clock.instant());
      routes.join(pool, session.id());
      greeting.add(
          new AgentEvent.LoggedIn(session.id(), clock.instant(), session.agent().skills()));
      Optional.ofNullable(wishes.get(session.id())).ifPresent(greeting::add);
    }
    return greeting;
  }

  private void admit(Session session) {
    live.put(session.id(), session);
    board.joined(session, clock.instant());
    routes.join(session.pool(), session.id());
    routes.tell(new AgentEvent.LoggedIn(session.id(), clock.instant(), session.agent().skills()));
  }

  /** Calls the agent's telephone and parks the leg. */
  public void callLeg(AgentSessionId id) {
    Optional.ofNullable(live.get(id))
        .ifPresent(s -> telephony.callAgent(s.server(), s.id(), s.endpoint()));
  }

  /** Tells the pool what the agent did. */
  public void tell(AgentEvent event) {
    if (event instanceof AgentEvent.WentReady || event instanceof AgentEvent.WentPaused) {
      wishes.put(event.session(), event);
    }
    routes.tell(event);
  }

  /** Ends session, leg and credential. */
  public void leave(AgentSessionId id) {
    Session session = live.remove(id);
    wishes.remove(id);
    if (session == null) {
      return;
    }
    routes.tell(new AgentEvent.LoggedOut(id, clock.instant()));
    telephony.hangUpAgent(session.server(), id);
    sessions.close(id);
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
