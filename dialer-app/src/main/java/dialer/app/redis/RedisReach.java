package dialer.app.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.Optional;

/** Whether Redis can be reached; asked before anything is started. */
public final class RedisReach {

  private RedisReach() {}

  /** One sentence if it does not answer as it should; empty: it does. */
  public static Optional<String> problem(RedisLink link) {
    try {
      link.run(RedisCommands::ping);
      return Optional.empty();
    } catch (RedisException e) {
      Throwable deepest = e;
      while (deepest.getCause() != null) {
        deepest = deepest.getCause();
      }
      return Optional.of(String.valueOf(deepest.getMessage()));
    }
  }
}
