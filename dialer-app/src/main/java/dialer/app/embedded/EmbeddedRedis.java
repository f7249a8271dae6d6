package dialer.app.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Redis on loopback that keeps nothing on disk: everything in it can be read again from
 * PostgreSQL and Asterisk. It dies with this process; starting ends one that was left behind all
 * the same.
 */
public final class EmbeddedRedis implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);

  private final ServerProcess process;
  private final Keeper keeper;
  private final RedisAddress address;

  private EmbeddedRedis(ServerProcess process, RedisAddress address) throws IOException {
    this.process = process;
    this.keeper = Keeper.over(process, "TERM");
    this.address = address;
  }

  static EmbeddedRedis start(Path folder, Path cache, ServerSecrets secrets) throws IOException {
    return start(folder, cache, new RedisAddress("127.0.0.1", ServerProcess.freePort(), secrets));
  }

  /** Starts it again on the same address, as after a crash. */
  static EmbeddedRedis start(Path folder, Path cache, RedisAddress address) throws IOException {
    Path program = new ServerBinaries(cache).redis();
    endOrphan(folder);
    Path settings = folder.resolve("redis.conf");
    ServerSecrets.PrivateFile.write(settings, settings(folder, address));
    Path log = folder.resolve("redis.log");
    ServerProcess process =
        ServerProcess.start(List.of(program.toString(), settings.toString()), log);
    Files.writeString(pidFile(folder), Long.toString(process.handle().pid()));
    awaitAnswer(process, address, log);
    return new EmbeddedRedis(process, address);
  }

  /** Where it listens and its password. */
  public RedisAddress address() {
    return address;
  }

  /** Whether its process lives. */
  boolean alive() {
    return process.handle().isAlive();
  }

  /** Its process id. */
  public long pid() {
    return process.handle().pid();
  }

  @Override
  public void close() throws IOException {
    keeper.close();
    for (String signal : List.of("TERM", "KILL")) {
      process.signal(signal);
      if (process.ended(5_000)) {
        return;
      }
    }
  }

  private static String settings(Path folder, RedisAddress address) {
    return String.join(
        "\n",
        "port " + address.port(),
        "bind 127.0.0.1",
        "requirepass " + address.password(),
        "dir " + folder,
        "save \"\"",
        "appendonly no",
        "daemonize no",
        "");
  }

  private static Path pidFile(Path folder) {
    return folder.resolve("redis.pid");
  }

  private static void endOrphan(Path folder) throws IOException {
    if (!Files.exists(pidFile(folder))) {
      return;
    }
    long pid = Long.parseLong(Files.readString(pidFile(folder)).strip());
    Optional<ServerProcess> orphan = ServerProcess.running(pid, folder);
    if (orphan.isPresent()) {
      LOG.info("ending the Redis that was still running, pid {}", pid);
      orphan.get().signal("KILL");
      orphan.get().ended(5_000);
    }
  }

  private static void awaitAnswer(ServerProcess process, RedisAddress address, Path log)
      throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < deadline) {
      if (answers(address)) {
        return;
      }
      if (process.ended(20)) {
        break;
      }
    }
    process.signal("KILL");
    throw new IOException("Redis did not start within a minute; see " + log);
  }

  private static boolean answers(RedisAddress address) {
    try (Socket socket = new Socket(InetAddress.getByName(address.host()), address.port())) {
      String ask = "AUTH " + address.password() + "\r\nPING\r\n";
      socket.setSoTimeout(1_000);
      socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes("+OK\r\n+PONG".length());
      return new String(answer, StandardCharsets.US_ASCII).equals("+OK\r\n+PONG");
    } catch (IOException notYet) {
      return false;
    }
  }
}
