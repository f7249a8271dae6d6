package dialer.ui.events;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

/**
 * Decides which stream gets which topic when: at once if it is new, after its pace if it changed,
 * and every five seconds in any case, so that a screen can tell a quiet floor from a broken line.
 * Asks for each snapshot once for all who may see the same. {@link #turn} has one caller;
 * everything else may be called by any thread.
 */
final class StreamBoard {

  static final Duration BEAT = Duration.ofSeconds(5);
  static final Duration DESK_BEAT = Duration.ofSeconds(1);

  private final BiFunction<Topic, Watcher, Optional<String>> snapshots;
  private final Map<Outlet, Stream> streams = new ConcurrentHashMap<>();
  private final Map<Topic, Boolean> changed = new ConcurrentHashMap<>();
  private final AtomicLong counter = new AtomicLong();

  private static final class Stream {
    final Watcher watcher;
    final Map<Topic, Instant> sent = new HashMap<>();
    final Map<Topic, Boolean> due = new HashMap<>();
    Instant beat = Instant.EPOCH;

    Stream(Watcher watcher) {
      this.watcher = watcher;
    }
  }

  /** Two watchers of one topic see the same if they may see the same. */
  private record Shared(Topic topic, Object sight) {}

  StreamBoard(BiFunction<Topic, Watcher, Optional<String>> snapshots) {
    this.snapshots = snapshots;
  }

  void add(Outlet outlet, Watcher watcher) {
    streams.put(outlet, new Stream(watcher));
  }

  /** Takes a stream away; empty if it was not there any more. */
  Optional<Watcher> remove(Outlet outlet) {
    return Optional.ofNullable(streams.remove(outlet)).map(stream -> stream.watcher);
  }

  /** The streams of one page of a session. */
  java.util.List<Outlet> of(String session, String page) {
    return of(session).stream()
        .filter(outlet -> {
          Stream stream = streams.get(outlet);
          return stream != null && stream.watcher.page().equals(page);
        })
        .toList();
  }

  /** Streams of a session. */
  java.util.List<Outlet> of(String session) {
    return streams.entrySet().stream()
        .filter(entry -> entry.getValue().watcher.session().equals(session))
        .map(Map.Entry::getKey)
        .toList();
  }

  java.util.List<Outlet> all() {
    return java.util.List.copyOf(streams.keySet());
  }

  int size() {
    return streams.size();
  }

  /** The topic is not what it was. */
  void changed(Topic topic) {
    changed.put(topic, true);
  }

  /** Sends whatever is due now. */
  void turn(Instant now) {
    Map<Topic, Boolean> news = new HashMap<>();
    changed.keySet().forEach(topic -> news.put(topic, changed.remove(topic)));
    Map<Shared, Optional<String>> made = new HashMap<>();
    streams.forEach((outlet, stream) -> {
      beat(outlet, stream, now);
      for (Topic topic : stream.watcher.topics()) {
        if (news.containsKey(topic)) {
          stream.due.put(topic, true);
        }
        if (isDue(stream, topic, now)) {
          send(outlet, stream, topic, made);
          stream.sent.put(topic, now);
          stream.due.remove(topic);
        }
      }
    });
  }

  private static boolean isDue(Stream stream, Topic topic, Instant now) {
    Instant last = stream.sent.get(topic);
    if (last == null) {
      return true;
    }
    Duration since = Duration.between(last, now);
    boolean paced = since.compareTo(topic.pace()) >= 0;
    return since.compareTo(BEAT) >= 0 || stream.due.containsKey(topic) && paced;
  }

  private void send(Outlet outlet, Stream stream, Topic topic, Map<Shared, Optional<String>> made) {
    Watcher watcher = stream.watcher;
    made.computeIfAbsent(new Shared(topic, watcher.sight()), _ -> snapshots.apply(topic, watcher))
        .ifPresent(data ->
            outlet.offer(topic, new Outlet.Message(topic.word(), counter.incrementAndGet(), data)));
  }

  /** A desk's stream beats faster: only a write tells that nobody reads any more. */
  private void beat(Outlet outlet, Stream stream, Instant now) {
    Duration every = stream.watcher.showsDesk() ? DESK_BEAT : BEAT;
    if (Duration.between(stream.beat, now).compareTo(every) >= 0) {
      stream.beat = now;
      String data = "{\"at\":\"" + now.truncatedTo(java.time.temporal.ChronoUnit.MILLIS) + "\"}";
      outlet.offer("beat", new Outlet.Message("beat", counter.incrementAndGet(), data));
    }
  }
}
