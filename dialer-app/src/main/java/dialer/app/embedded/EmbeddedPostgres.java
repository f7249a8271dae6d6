package dialer.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL 18 with one data folder, durable ({@code fsync} and {@code synchronous_commit}
 * on).
 *
 * <p>Starting adopts a server that an earlier, killed dialer left running on the same folder, and
 * waits out the remains of one that was itself killed. Closing stops the server, however it came;
 * so does the death of this process.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String LOOPBACK = "127.0.0.1";
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private final ServerProcess process;
  private final Keeper keeper;
  private final PostgresAddress address;

  private EmbeddedPostgres(ServerProcess process, PostgresAddress address) throws IOException {
    this.process = process;
    this.keeper = Keeper.over(process, "INT");
    this.address = address;
  }

  /** Starts or adopts the server of this data folder; programs come from the cache folder. */
  static EmbeddedPostgres start(Path folder, Path cache, ServerSecrets secrets) throws IOException {
    return start(folder, cache, new PostgresAddress(LOOPBACK, ServerProcess.freePort(), secrets));
  }

  /** Starts it on that address, as again after a crash. */
  static EmbeddedPostgres start(Path folder, Path cache, PostgresAddress wanted)
      throws IOException {
    Path data = folder.resolve("postgres");
    Path home = new ServerBinaries(cache).postgres();
    if (!Files.exists(data)) {
      initialize(home, folder, data, wanted.password("postgres"));
    }
    ServerProcess process = adopt(data).orElse(null);
    if (process == null) {
      process = launch(command(home, data, wanted.port()), folder, data);
    }
    int port = PostmasterFile.read(data).orElseThrow().port();
    EmbeddedPostgres started =
        new EmbeddedPostgres(process, new PostgresAddress(LOOPBACK, port, wanted.secrets()));
    try {
      DatabaseSetup.run(started.address);
      return started;
    } catch (IOException | RuntimeException e) {
      started.close();
      throw e;
    }
  }

  /** Where it listens, and how each role logs in. */
  public PostgresAddress address() {
    return address;
  }

  /** Whether its process lives. */
  boolean alive() {
    return process.handle().isAlive();
  }

  /** The postmaster's process id. */
  public long pid() {
    return process.handle().pid();
  }

  @Override
  public void close() throws IOException {
    keeper.close();
    for (String signal : List.of("INT", "QUIT", "KILL")) {
      process.signal(signal);
      if (process.ended(10_000)) {
        return;
      }
      LOG.warn("PostgreSQL did not stop after SIG{}", signal);
    }
  }

  private static void initialize(Path home, Path folder, Path data, String password)
      throws IOException {
    Path aside = folder.resolve("postgres-being-made");
    if (Files.exists(aside)) {
      Folders.deleteTree(aside);
    }
    Path given = folder.resolve("initdb.password");
    ServerSecrets.PrivateFile.write(given, password);
    List<String> command = unprivileged(home.resolve("bin/initdb"));
    command.addAll(List.of("-D", aside.toString(), "-U", "postgres", "-A", "scram-sha-256"));
    command.addAll(List.of("--pwfile=" + given, "-E", "UTF8"));
    command.addAll(List.of("--locale-provider=builtin", "--locale=C.UTF-8"));
    Path log = folder.resolve("postgres.log");
    ServerProcess process = ServerProcess.start(command, log);
    if (!process.ended(120_000) || !Files.exists(aside.resolve("global/pg_control"))) {
      throw new IOException("initdb failed; see " + log);
    }
    Files.delete(given);
    Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Optional<ServerProcess> adopt(Path data) {
    return PostmasterFile.read(data)
        .filter(PostmasterFile::ready)
        .flatMap(file -> ServerProcess.running(file.pid(), data))
        .map(process -> {
          LOG.info("adopted the PostgreSQL that was still running, pid {}", process.handle());
          return process;
        });
  }

  private static ServerProcess launch(List<String> command, Path folder, Path data)
      throws IOException {
    Path log = folder.resolve("postgres.log");
    long deadline = System.nanoTime() + PATIENCE;
    do {
      forgetStalePidFile(data);
      ServerProcess process = ServerProcess.start(command, log);
      if (becomesReady(process, data, deadline)) {
        return process;
      }
      process.signal("QUIT");
      process.pause(1_000);
    } while (System.nanoTime() < deadline);
    throw new IOException("PostgreSQL did not start within 60 s; see " + log);
  }

  /** A recycled process id in the file would keep PostgreSQL from starting for ever. */
  private static void forgetStalePidFile(Path data) throws IOException {
    Optional<PostmasterFile> file = PostmasterFile.read(data);
    if (file.isPresent() && ServerProcess.running(file.get().pid(), data).isEmpty()) {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
    }
  }

  private static boolean becomesReady(ServerProcess process, Path data, long deadline) {
    while (System.nanoTime() < deadline) {
      if (PostmasterFile.read(data)
          .filter(file -> file.ready() && file.pid() == process.handle().pid())
          .isPresent()) {
        return true;
      }
      if (process.ended(20)) {
        return false;
      }
    }
    return false;
  }

  private static List<String> command(Path home, Path data, int port) {
    List<String> command = unprivileged(home.resolve("bin/postgres"));
    command.addAll(List.of("-D", data.toString(), "-p", "" + port));
    for (String setting :
        List.of(
            "listen_addresses=" + LOOPBACK,
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "max_connections=200",
            "shared_buffers=256MB",
            "max_wal_size=2GB",
            "wal_compression=on",
            "timezone=UTC",
            "log_timezone=UTC",
            // DETAIL and CONTEXT lines can hold values of rows; terse leaves them out.
            "log_error_verbosity=terse",
            "log_min_error_statement=panic")) {
      command.addAll(List.of("-c", setting));
    }
    return command;
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
  private static List<String> unprivileged(Path program) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(program.toString());
    return command;
  }
}
