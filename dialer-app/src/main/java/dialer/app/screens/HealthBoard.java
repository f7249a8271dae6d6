package dialer.app.screens;

import dialer.app.asterisk.AsteriskTelephony;
import dialer.app.recordings.RecordingDisks;
import dialer.app.recordings.RecordingDisks.Disk;
import dialer.app.redis.RedisLink;
import dialer.app.redis.RedisReach;
import dialer.ui.events.Part;
import dialer.ui.events.Part.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What works and what does not, looked at when {@link #look()} is called. */
public final class HealthBoard {

  private final Parts looked;
  private final List<String> servers;
  private final Map<String, Part> known = new ConcurrentHashMap<>();

  /** What the look that is going on has found so far. */
  private final Set<String> found = ConcurrentHashMap.newKeySet();

  private final List<Supplier<List<Finding>>> others = new CopyOnWriteArrayList<>();

  /**
   * How something stands that is looked at besides servers.
   *
   * @param instance which of several; null where there is one
   */
  public record Finding(
      String name,
      @Nullable String instance,
      State state,
      String key,
      Map<String, Object> params) {}

  /** What is looked at. */
  public record Parts(
      AsteriskTelephony telephony,
      RedisLink redis,
      BooleanSupplier databaseAway,
      RecordingDisks disks) {}

  /** Looks at those; {@code servers} are the names of the Asterisk servers. */
  public HealthBoard(Parts looked, List<String> servers) {
    this.looked = looked;
    this.servers = List.copyOf(servers);
  }

  /** The parts as they were at the last look. */
  public List<Part> parts() {
    return known.values().stream().sorted(java.util.Comparator.comparing(Part::name)).toList();
  }

  /** Looks there too from now on. */
  public void alsoLook(Supplier<List<Finding>> at) {
    others.add(at);
  }

  /**
   * Looks again, one look at a time; may take as long as Redis' patience. What is not found any
   * more, such as a trunk of a pool that another node dials for now, is no part any more.
   */
  public void look() {
    found.clear();
    note("database", null, looked.databaseAway().getAsBoolean() ? "PostgreSQL" : "");
    String redis = looked.redis().address();
    note(
        "redis",
        null,
        RedisReach.problem(looked.redis()).map(why -> redis + ": " + why).orElse(""));
    servers.forEach(server -> note("asterisk", server, trouble(server)));
    looked.disks().look().forEach(this::disk);
    others.forEach(other -> other.get().forEach(this::note));
    known.keySet().retainAll(found);
  }

  private void note(Finding found) {
    note(
        new Part(
            found.name(), found.instance(), found.state(), found.key(), found.params(), now()));
  }

  /** A folder that is away holds recordings up like a full disk: both have no room. */
  private void disk(Disk disk) {
    State state = disk.full() ? State.DOWN : State.UP;
    String key = disk.room().isEmpty() ? "disk_away" : disk.full() ? "disk_low" : "part_up";
    Map<String, Object> params =
        disk.room()
            .<Map<String, Object>>map(room -> Map.of("percent", room.percent()))
            .orElse(Map.of());
    note(new Part("recording_disk", disk.server(), state, key, params, now()));
  }

  private String trouble(String server) {
    String why = looked.telephony().trouble(server);
    return looked.telephony().isUp(server) ? "" : why.isBlank() ? server : why;
  }

  private void note(String name, @Nullable String instance, String trouble) {
    boolean up = trouble.isEmpty();
    note(
        new Part(
            name,
            instance,
            up ? State.UP : State.DOWN,
            up ? "part_up" : "part_down",
            up ? Map.of() : Map.of("error", trouble),
            now()));
  }

  /** The same state goes on since when it began. */
  private void note(Part part) {
    String which = part.name() + " " + part.instance();
    found.add(which);
    known.merge(
        which,
        part,
        (before, next) ->
            before.state() != next.state()
                ? next
                : new Part(
                    next.name(),
                    next.instance(),
                    next.state(),
                    next.key(),
                    next.params(),
                    before.since()));
  }

  private static Instant now() {
    return InstantSource.system().instant();
  }
}
