package dialer.app.desk;

import dialer.app.desk.AgentSessions.Session;
import dialer.core.agent.AgentEvent;
import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.engine.PoolEvent;
import dialer.ui.events.LegState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Which agents' telephones are registered and how their legs stand, as Asterisk tells; says which
 * legs are to be called now. A telephone is called as soon as it has registered; a lost leg is
 * called again after 1, 2, 4 … {@value #LONGEST_PAUSE} seconds. One that is not known to have
 * registered is tried now and then all the same: news of it may have been lost. Calls nobody
 * itself.
 *
 * <p>Safe for any thread; never blocks.
 */
public final class AgentTelephones {

  private static final int LONGEST_PAUSE = 30;

  /**
   * A leg rings for 30 s at most; an order of which nothing was heard for longer has come to
   * nought.
   */
  private static final Duration CALL_LASTS = Duration.ofSeconds(40);

  /** A leg of an earlier run may be parked still; the server's list tells so within this time. */
  private static final Duration LIST_COMES = Duration.ofSeconds(5);

  /** A telephone that may not be switched on yet is tried this often at most, in seconds. */
  private static final int UNKNOWN_PAUSE = 4;

  private final Map<AgentSessionId, Line> lines = new ConcurrentHashMap<>();
  private final List<BiConsumer<AgentSessionId, LegState>> listeners = new CopyOnWriteArrayList<>();

  /**
   * A telephone and its leg.
   *
   * @param there whether it has registered, as far as known
   * @param failures how often the leg was lost since it was last parked
   * @param next when it is to be called, or given up waiting for
   */
  private record Line(Session session, boolean there, LegState leg, int failures, Instant next) {

    Line standing(LegState now, Instant until) {
      return new Line(session, there, now, now == LegState.PARKED ? 0 : failures, until);
    }

    Line registered(boolean is, Instant now) {
      return new Line(session, is, leg, is ? 0 : failures, free() ? now : next);
    }

    Line lost(Instant now) {
      int again = Math.min(LONGEST_PAUSE, 1 << Math.min(failures, 5));
      int pause = there ? again : Math.max(UNKNOWN_PAUSE, again);
      return new Line(session, there, LegState.LOST, failures + 1, now.plusSeconds(pause));
    }

    boolean free() {
      return leg == LegState.NONE || leg == LegState.LOST;
    }
  }

  /**
   * What is to be done about a leg.
   *
   * @param clearFirst end what may be left of it before it is called
   */
  public record ToCall(Session session, boolean clearFirst) {}

  /** Tells that listener of every change of a leg. */
  public void listen(BiConsumer<AgentSessionId, LegState> listener) {
    listeners.add(listener);
  }

  /** A session that has just begun: its telephone has yet to register. */
  void begun(Session session, Instant now) {
    lines.put(
        session.id(), new Line(session, false, LegState.NONE, 0, now.plusSeconds(UNKNOWN_PAUSE)));
  }

  /** A session of an earlier run: its leg may be parked already. */
  void found(Session session, Instant now) {
    lines.putIfAbsent(
        session.id(), new Line(session, true, LegState.NONE, 0, now.plus(LIST_COMES)));
  }

  void ended(AgentSessionId session) {
    lines.remove(session);
  }

  /** A telephone has registered, or is gone. */
  public void registered(String endpoint, boolean there, Instant now) {
    lines.values().stream()
        .filter(line -> line.session().endpoint().equals(endpoint))
        .map(line -> line.session().id())
        .toList()
        .forEach(id -> change(id, line -> line.registered(there, now)));
  }

  /** What the telephone side tells the loops. */
  public void on(PoolEvent event) {
    switch (event) {
      case PoolEvent.OfAgent(AgentEvent.LegParked leg) ->
          change(leg.session(), line -> line.standing(LegState.PARKED, leg.at()));
      case PoolEvent.OfAgent(AgentEvent.LegLost leg) ->
          change(leg.session(), line -> line.lost(leg.at()));
      case PoolEvent.Reconciled list ->
          list.parked()
              .forEach(id -> change(id, line -> line.standing(LegState.PARKED, list.at())));
      default -> {}
    }
  }

  /**
   * The legs to call at {@code now}; they count as being called from then on.
   *
   * @param isUp whether a server can be told to call
   * @param states what the loops believe of the sessions
   */
  List<ToCall> due(
      Instant now, Predicate<String> isUp, Function<AgentSessionId, AgentState> states) {
    List<ToCall> due = new ArrayList<>();
    for (Line line : List.copyOf(lines.values())) {
      AgentSessionId id = line.session().id();
      boolean talks = states.apply(id) == AgentState.ON_CALL;
      if (talks || !isUp.test(line.session().server())) {
        continue;
      }
      if (line.leg() == LegState.PARKED && states.apply(id) == AgentState.CONNECTING) {
        change(id, parked -> believedLost(parked, now));
      } else if (line.leg() != LegState.PARKED && !now.isBefore(line.next())) {
        boolean again = line.failures() > 0 || line.leg() == LegState.CALLING;
        change(id, free -> free.standing(LegState.CALLING, now.plus(CALL_LASTS)));
        due.add(new ToCall(line.session(), again));
      }
    }
    return due;
  }

  /** The loop may not have heard of the parking yet: it is given a moment. */
  private static Line believedLost(Line line, Instant now) {
    return now.isBefore(line.next().plus(LIST_COMES)) ? line : line.lost(now);
  }

  private void change(AgentSessionId id, UnaryOperator<Line> how) {
    LegState[] told = new LegState[1];
    lines.computeIfPresent(
        id,
        (_, line) -> {
          Line next = how.apply(line);
          told[0] = next.leg() == line.leg() ? null : next.leg();
          return next;
        });
    if (told[0] != null) {
      listeners.forEach(listener -> listener.accept(id, told[0]));
    }
  }
}
