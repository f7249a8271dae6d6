package dialer.core.agent;

import dialer.core.agent.AgentEvent.LoggedIn;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The sessions of one pool, and who of them has waited longest.
 *
 * <p>Not safe for threads: only the pool's loop holds it.
 */
public final class AgentRoster {

  private static final Comparator<AgentSession> LONGEST_WAITING =
      Comparator.comparing(AgentSession::since).thenComparing(session -> session.id().value());

  private final Map<AgentSessionId, AgentSession> sessions = new LinkedHashMap<>();
  private final TreeSet<AgentSession> ready = new TreeSet<>(LONGEST_WAITING);
  private final TreeSet<AgentSession> wrapping =
      new TreeSet<>(
          Comparator.comparing(AgentRoster::wrapUpEnd)
              .thenComparing(session -> session.id().value()));

  /** Takes an event in; empty for a session that is not here, or a second log-in. */
  public Optional<AgentChange> on(AgentEvent event) {
    if (event instanceof LoggedIn in && !sessions.containsKey(in.session())) {
      AgentSession session = AgentSession.loggedIn(in.session(), in.skills(), in.at());
      put(session);
      return Optional.of(new AgentChange(session.with(new Duty.Gone()), session));
    }
    return event instanceof LoggedIn
        ? Optional.empty()
        : change(event.session(), session -> AgentLifecycle.next(session, event));
  }

  /** Applies a move of {@link AgentLifecycle}; empty for a session that is not here. */
  public Optional<AgentChange> change(AgentSessionId id, UnaryOperator<AgentSession> move) {
    return find(id)
        .map(before -> {
          AgentSession after = move.apply(before);
          remove(before);
          if (after.state() != AgentState.LOGGED_OUT) {
            put(after);
          }
          return new AgentChange(before, after);
        });
  }

  private void put(AgentSession session) {
    sessions.put(session.id(), session);
    if (session.state() == AgentState.READY) {
      ready.add(session);
    }
    if (session.duty().until().isPresent()) {
      wrapping.add(session);
    }
  }

  private void remove(AgentSession session) {
    ready.remove(session);
    wrapping.remove(session);
    sessions.remove(session.id());
  }

  private static Instant wrapUpEnd(AgentSession session) {
    return session.duty().until().orElse(Instant.MAX);
  }

  /** The session, if it is in this pool. */
  public Optional<AgentSession> find(AgentSessionId id) {
    return Optional.ofNullable(sessions.get(id));
  }

  /** Every session. */
  public Collection<AgentSession> all() {
    return Collections.unmodifiableCollection(sessions.values());
  }

  /** Who of the ready agents that fit has waited longest. */
  public Optional<AgentSession> longestWaiting(Predicate<AgentSession> fits) {
    return ready.stream().filter(fits).findFirst();
  }

  /** How many ready agents fit. */
  public int ready(Predicate<AgentSession> fits) {
    return (int) ready.stream().filter(fits).count();
  }

  /** The first wrap-up that ends by itself. */
  public Optional<Instant> nextDeadline() {
    return wrapping.isEmpty() ? Optional.empty() : Optional.of(wrapUpEnd(wrapping.first()));
  }

  /** The session whose wrap-up has passed its limit longest. */
  public Optional<AgentSession> overdue(Instant now) {
    return wrapping.isEmpty()
        ? Optional.empty()
        : Optional.of(wrapping.first()).filter(s -> AgentLifecycle.isOverdue(s, now));
  }
}
