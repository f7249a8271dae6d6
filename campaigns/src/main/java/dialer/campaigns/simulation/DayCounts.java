package dialer.campaigns.simulation;

import dialer.core.agent.AgentSessionId;
import dialer.core.agent.AgentState;
import dialer.core.call.CallOutcome;
import dialer.core.engine.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what the journal says: agents' time by state, and calls by the hour they ended in. */
final class DayCounts {

  private record Since(AgentState state, Instant at) {}

  /** Answered and abandoned calls of one hour. */
  private static final class Hour {
    private long connected;
    private long abandoned;
  }

  private final Instant start;
  private final Map<AgentSessionId, Since> now = new HashMap<>();
  private final Map<AgentState, Duration> time = new EnumMap<>(AgentState.class);
  private final Map<Long, Hour> hours = new TreeMap<>();
  private boolean open = true;

  DayCounts(Instant start) {
    this.start = start;
  }

  void saw(JournalEntry entry) {
    if (!open) {
      return;
    }
    if (entry instanceof JournalEntry.AgentChanged changed) {
      leave(changed.session(), changed.at());
      now.put(changed.session(), new Since(changed.state(), changed.at()));
    } else if (entry instanceof JournalEntry.Ended end) {
      ended(end);
    }
  }

  private void leave(AgentSessionId agent, Instant at) {
    Since since = now.get(agent);
    if (since != null) {
      time.merge(since.state(), Duration.between(since.at(), at), Duration::plus);
    }
  }

  private void ended(JournalEntry.Ended end) {
    Hour hour = hours.computeIfAbsent(Duration.between(start, end.at()).toHours(), _ -> new Hour());
    if (end.outcome() == CallOutcome.CONNECTED) {
      hour.connected++;
    } else if (end.outcome() == CallOutcome.ABANDONED) {
      hour.abandoned++;
    }
  }

  /** The hours of calling are over: what follows is not counted. */
  void close(Instant at) {
    now.keySet().forEach(agent -> leave(agent, at));
    open = false;
  }

  double seconds(AgentState state) {
    return time.getOrDefault(state, Duration.ZERO).toMillis() / 1000.0;
  }

  /** Logged in, without breaks. */
  double staffedSeconds() {
    return time.keySet().stream()
        .filter(state -> state != AgentState.PAUSED && state != AgentState.LOGGED_OUT)
        .mapToDouble(this::seconds)
        .sum();
  }

  long connected() {
    return hours.values().stream().mapToLong(hour -> hour.connected).sum();
  }

  long abandoned() {
    return hours.values().stream().mapToLong(hour -> hour.abandoned).sum();
  }

  /** The largest share abandoned of any hour. */
  double worstHour() {
    return hours.values().stream()
        .filter(hour -> hour.connected + hour.abandoned > 0)
        .mapToDouble(hour -> (double) hour.abandoned / (hour.connected + hour.abandoned))
        .max()
        .orElse(0);
  }
}
