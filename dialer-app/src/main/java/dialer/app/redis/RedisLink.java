package dialer.app.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The connection to Redis. A command that cannot be sent now is refused at once, one without an
 * answer within half a second is given up, and none is ever sent again after a reconnect: a command
 * that ran twice would hand a lead to two takers.
 *
 * <p>Safe from any thread but a pool's loop; a call blocks for half a second at most, and for a
 * second where the connection must be made first.
 */
public final class RedisLink implements AutoCloseable {

  private static final Duration COMMAND = Duration.ofMillis(500);
  private static final Duration CONNECT = Duration.ofSeconds(1);

  private final String address;
  private final RedisClient client;
  private @Nullable StatefulRedisConnection<String, String> connection;
  private long nextTryNanos = System.nanoTime();

  /** Does not connect yet: Redis may be away while the dialer starts. */
  public RedisLink(RedisURI uri) {
    this.address = uri.getHost() + ":" + uri.getPort();
    this.client = RedisClient.create(uri);
    client.setOptions(
        ClientOptions.builder()
            .autoReconnect(true)
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .requestQueueSize(10_000)
            .timeoutOptions(TimeoutOptions.enabled(COMMAND))
            .replayFilter(_ -> true)
            .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).keepAlive(true).build())
            .build());
  }

  /** A link to that address, encrypted if wished. */
  public static RedisLink to(String host, int port, String password, boolean encrypted) {
    RedisURI uri = uri(host, port, password);
    uri.setSsl(encrypted);
    return new RedisLink(uri);
  }

  /** An address with its password, not encrypted: for loopback and tunnels. */
  public static RedisURI uri(String host, int port, String password) {
    return RedisURI.builder()
        .withHost(host)
        .withPort(port)
        .withPassword(password.toCharArray())
        .withTimeout(COMMAND)
        .build();
  }

  /** Runs commands; throws {@link RedisException} if Redis cannot be reached. */
  public <T> T run(Function<RedisCommands<String, String>, T> commands) {
    return commands.apply(connected().sync());
  }

  /** Whether Redis answers now. */
  public boolean answers() {
    try {
      return "PONG".equals(run(RedisCommands::ping));
    } catch (RedisException e) {
      return false;
    }
  }

  /** Host and port. */
  public String address() {
    return address;
  }

  RedisClient client() {
    return client;
  }

  /** Makes the first connection, at most one try a second; later ones are Lettuce's. */
  private synchronized StatefulRedisConnection<String, String> connected() {
    if (connection != null) {
      return connection;
    }
    if (System.nanoTime() - nextTryNanos < 0) {
      throw new RedisException("Redis was away a moment ago");
    }
    nextTryNanos = System.nanoTime() + CONNECT.toNanos();
    StatefulRedisConnection<String, String> made = client.connect();
    made.setTimeout(COMMAND);
    connection = made;
    return made;
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
  }
}
