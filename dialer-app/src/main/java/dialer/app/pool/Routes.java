package dialer.app.pool;

import dialer.compliance.call.AttemptId;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.call.CallEvent;
import dialer.core.engine.PoolEvent;
import dialer.core.engine.PoolId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Which pool an attempt and an agent session belong to, so that what the telephone side saw reaches
 * the one loop that owns it. An event of nobody is counted and dropped: its pool has let it go.
 *
 * <p>Safe for any thread; never blocks.
 */
public final class Routes {

  private final Map<PoolId, Consumer<PoolEvent>> inboxes = new ConcurrentHashMap<>();
  private final Map<AttemptId, PoolId> attempts = new ConcurrentHashMap<>();
  private final Map<AgentSessionId, PoolId> sessions = new ConcurrentHashMap<>();
  private final AtomicLong orphans = new AtomicLong();

  /** From now on the pool's events go there. */
  public void open(PoolId pool, Consumer<PoolEvent> inbox) {
    inboxes.put(pool, inbox);
  }

  /** The pool is let go: its attempts and sessions are nobody's here. */
  public void close(PoolId pool) {
    inboxes.remove(pool);
    attempts.values().removeIf(pool::equals);
  }

  /** Whether this node runs the pool. */
  public boolean runs(PoolId pool) {
    return inboxes.containsKey(pool);
  }

  /** The attempt is the pool's. */
  public void own(PoolId pool, AttemptId attempt) {
    attempts.put(attempt, pool);
  }

  /** The attempt has ended; later events of it mean nothing. */
  public void ended(AttemptId attempt) {
    attempts.remove(attempt);
  }

  /** The session is the pool's. */
  public void join(PoolId pool, AgentSessionId session) {
    sessions.put(session, pool);
  }

  /** The session has gone. */
  public void leave(AgentSessionId session) {
    sessions.remove(session);
  }

  /** The pool an agent session is in. */
  public Optional<PoolId> poolOf(AgentSessionId session) {
    return Optional.ofNullable(sessions.get(session));
  }

  /** Hands a call's event to its pool. */
  public void tell(CallEvent event) {
    tell(Optional.ofNullable(attempts.get(event.attempt())), new PoolEvent.OfCall(event));
  }

  /** Hands an agent's event to its pool. */
  public void tell(AgentEvent event) {
    tell(Optional.ofNullable(sessions.get(event.session())), new PoolEvent.OfAgent(event));
  }

  /** Hands an event to one pool; false if this node does not run it. */
  public boolean tell(PoolId pool, PoolEvent event) {
    return tell(Optional.of(pool), event);
  }

  /** Hands an event to every pool of this node. */
  public void tellAll(PoolEvent event) {
    inboxes.values().forEach(inbox -> inbox.accept(event));
  }

  /** How many events belonged to nobody. */
  public long orphans() {
    return orphans.get();
  }

  private boolean tell(Optional<PoolId> pool, PoolEvent event) {
    Optional<Consumer<PoolEvent>> inbox = pool.map(inboxes::get);
    if (inbox.isEmpty()) {
      orphans.incrementAndGet();
      return false;
    }
    inbox.get().accept(event);
    return true;
  }
}
