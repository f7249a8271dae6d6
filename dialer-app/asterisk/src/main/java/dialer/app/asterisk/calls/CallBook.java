package dialer.app.asterisk.calls;

import dialer.compliance.call.AttemptId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The attempts that live on one server, and those that ended lately: late events must not revive.
 */
final class CallBook {

  private static final int REMEMBERED = 20_000;

  private final Map<AttemptId, LiveCall> live = new LinkedHashMap<>();
  private final Map<AttemptId, Boolean> over =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AttemptId, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  Optional<LiveCall> find(AttemptId attempt) {
    return Optional.ofNullable(live.get(attempt));
  }

  /** The call, made if it was not known; nothing if it is over. */
  Optional<LiveCall> open(AttemptId attempt, Instant at) {
    return over.containsKey(attempt)
        ? Optional.empty()
        : Optional.of(live.computeIfAbsent(attempt, id -> new LiveCall(id, at)));
  }

  boolean isKnown(AttemptId attempt) {
    return live.containsKey(attempt) || isOver(attempt);
  }

  boolean isOver(AttemptId attempt) {
    return over.containsKey(attempt);
  }

  void end(LiveCall call) {
    live.remove(call.attempt);
    over.put(call.attempt, true);
  }

  List<LiveCall> all() {
    return new ArrayList<>(live.values());
  }

  /** Forgets calls of which no leg is left, without ever hearing their end. */
  void keepOnly(Collection<AttemptId> listed, Predicate<LiveCall> tooYoung) {
    all().stream()
        .filter(call -> !listed.contains(call.attempt) && !tooYoung.test(call))
        .forEach(this::end);
  }

  int size() {
    return live.size();
  }
}
