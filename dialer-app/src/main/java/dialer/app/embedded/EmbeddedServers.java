package dialer.app.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL and Redis of one data folder. A lock on the folder, which dies with the
 * process that holds it, keeps two dialers from sharing it. Close it last of all: Redis stops
 * first, then PostgreSQL.
 */
public final class EmbeddedServers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServers.class);

  private final Place place;
  private final FileChannel lock;
  private volatile EmbeddedPostgres postgres;
  private volatile EmbeddedRedis redis;
  private boolean closed;

  /** Where the data and the programs are. */
  private static final String LOCK = "in-use.lock";

  private record Place(Path folder, Path cache) {}

  private EmbeddedServers(
      Place place, FileChannel lock, EmbeddedPostgres postgres, EmbeddedRedis redis) {
    this.place = place;
    this.lock = lock;
    this.postgres = postgres;
    this.redis = redis;
  }

  /**
   * Starts both.
   *
   * @param folder where the data lives; made if missing
   * @param cache where unpacked programs are kept, shared by all data folders
   * @throws IOException naming the log file to look at, or that the folder is in use
   */
  public static EmbeddedServers start(Path folder, Path cache) throws IOException {
    Path home = Files.createDirectories(folder).toRealPath();
    FileChannel lock = lock(home);
    try {
      ServerSecrets secrets = new ServerSecrets(home.resolve("servers.secret"));
      EmbeddedPostgres postgres = EmbeddedPostgres.start(home, cache, secrets);
      Place place = new Place(home, cache);
      return new EmbeddedServers(place, lock, postgres, redisOrStop(place, secrets, postgres));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The folder beneath the user's home where unpacked programs are kept. */
  public static Path defaultCache() {
    return Path.of(System.getProperty("user.home"), ".cache", "dialer", "servers");
  }

  /** The data folder; the servers' logs stand in it. */
  public Path folder() {
    return place.folder();
  }

  /** The PostgreSQL. */
  public EmbeddedPostgres postgres() {
    return postgres;
  }

  /** The Redis. */
  public EmbeddedRedis redis() {
    return redis;
  }

  /** Starts Redis again on its old address after it was killed or closed. */
  public synchronized void restartRedis() throws IOException {
    redis.close();
    redis = EmbeddedRedis.start(place.folder(), place.cache(), redis.address());
  }

  /** Starts PostgreSQL again on its old address after it was killed or closed. */
  public synchronized void restartPostgres() throws IOException {
    postgres.close();
    postgres = EmbeddedPostgres.start(place.folder(), place.cache(), postgres.address());
  }

  /** Starts again what has died, on its old address; safe to call every second. */
  public synchronized void revive() throws IOException {
    if (closed) {
      return;
    }
    if (!postgres.alive()) {
      LOG.warn("PostgreSQL has died: starting it again");
      restartPostgres();
    }
    if (!redis.alive()) {
      LOG.warn("Redis has died: starting it again");
      restartRedis();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    try (lock) {
      redis.close();
      postgres.close();
    }
  }

  private static EmbeddedRedis redisOrStop(
      Place place, ServerSecrets secrets, EmbeddedPostgres postgres) throws IOException {
    try {
      return EmbeddedRedis.start(place.folder(), place.cache(), secrets);
    } catch (IOException e) {
      postgres.close();
      throw e;
    }
  }

  /**
   * Removes a folder in which servers have kept their data; one that does not exist is no fault.
   *
   * @param root all of it goes
   * @param folder the data folder, {@code root} itself or below it
   * @throws IOException if it is in use, or holds things but no data of ours: then nothing is
   *     removed
   */
  public static void remove(Path root, Path folder) throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    if (Files.exists(folder.resolve(LOCK))) {
      try (FileChannel _ = lock(folder.toRealPath())) {
        Folders.deleteTree(root);
      }
      return;
    }
    try (var inside = Files.list(root)) {
      if (inside.findAny().isPresent()) {
        throw new IOException(
            root + " was not made by the dialer: nothing in it is removed; name another folder");
      }
    }
  }

  private static FileChannel lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock held = null;
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      held = null;
    }
    if (held == null) {
      channel.close();
      throw new IOException(
          home + " is in use by another dialer: stop it, or give another data folder");
    }
    return channel;
  }
}
