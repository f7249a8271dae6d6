package dialer.app.screens;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.postgres.PostgresAttemptJournal;
import dialer.app.redis.RedisLink;
import dialer.ui.events.Part;
import dialer.ui.events.Part.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What works and what does not, looked at when {@link #look()} is called. */
public final class HealthBoard {

  private final AsteriskTelephony telephony;
  private final RedisLink redis;
  private final PostgresAttemptJournal journal;
  private final List<String> servers;
  private final Map<String, Part> known = new ConcurrentHashMap<>();
  private final List<Supplier<Finding>> others = new CopyOnWriteArrayList<>();

  /** How something stands that is looked at besides servers. */
  public record Finding(String name, State state, String key, Map<String, Object> params) {}

  /** Looks at those; {@code servers} are the names of the Asterisk servers. */
  public HealthBoard(
      AsteriskTelephony telephony,
      RedisLink redis,
      PostgresAttemptJournal journal,
      List<String> servers) {
    this.telephony = telephony;
    this.redis = redis;
    this.journal = journal;
    this.servers = List.copyOf(servers);
  }

  /** The parts as they were at the last look. */
  public List<Part> parts() {
    return known.values().stream().sorted(java.util.Comparator.comparing(Part::name)).toList();
  }

  /** Looks there too from now on. */
  public void alsoLook(Supplier<Finding> at) {
    others.add(at);
  }

  /** Looks again; may take as long as Redis' patience. */
  public void look() {
    note("database", "", !journal.away());
    note("redis", "", redis.answers());
    servers.forEach(server -> note("asterisk", server, telephony.isUp(server)));
    others.forEach(other -> note(other.get()));
  }

  private void note(Finding found) {
    Instant now = InstantSource.system().instant();
    known.compute(
        found.name(),
        (_, before) ->
            new Part(
                found.name(),
                null,
                found.state(),
                found.key(),
                found.params(),
                before != null && before.state() == found.state() ? before.since() : now));
  }

  private void note(String name, String instance, boolean up) {
    State state = up ? State.UP : State.DOWN;
    Instant now = InstantSource.system().instant();
    known.compute(
        name + instance,
        (_, before) ->
            before != null && before.state() == state
                ? before
                : new Part(
                    name,
                    instance.isEmpty() ? null : instance,
                    state,
                    up ? "part_up" : "part_down",
                    up ? Map.of() : Map.of("error", name),
                    now));
  }

  /** The parts that are down, by name. */
  public List<String> down() {
    List<String> down = new ArrayList<>();
    known.values().stream()
        .filter(part -> part.state() == State.DOWN)
        .forEach(part -> down.add(part.name()));
    return down;
  }
}
