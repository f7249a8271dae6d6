package dialer.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Where the embedded Redis listens.
 *
 * @param host loopback
 * @param port chosen at start
 * @param secrets holds its password
 */
public record RedisAddress(String host, int port, ServerSecrets secrets) {

  /** Its password. */
  public String password() {
    try {
      return secrets.of("redis");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "redis://" + host + ":" + port;
  }
}
