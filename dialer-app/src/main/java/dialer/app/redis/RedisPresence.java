package dialer.app.redis;

import dialer.core.agent.AgentSessionId;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which node an agent's desk is connected to: a beat that dies by itself. Only a hint for the
 * others; the session's row says who is logged in. Never throws: without Redis nobody is known to
 * be present.
 */
public final class RedisPresence {

  private static final Logger LOG = LoggerFactory.getLogger(RedisPresence.class);

  private final RedisLink link;
  private final Duration life;

  /** A desk that has not beaten for {@code life} is gone. */
  public RedisPresence(RedisLink link, Duration life) {
    this.link = link;
    this.life = life;
  }

  /** The desk is connected to this node. */
  public void beat(AgentSessionId session, String node) {
    try {
      link.run(redis -> redis.psetex(key(session), life.toMillis(), node));
    } catch (RedisException e) {
      LOG.debug("presence of {} is not told: {}", session, e.toString());
    }
  }

  /** The desk has gone. */
  public void leave(AgentSessionId session) {
    try {
      link.run(redis -> redis.del(key(session)));
    } catch (RedisException e) {
      LOG.debug("the leave of {} is not told, it expires: {}", session, e.toString());
    }
  }

  /** The node the desk is connected to, if any is known. */
  public Optional<String> nodeOf(AgentSessionId session) {
    try {
      return Optional.ofNullable(link.run(redis -> redis.get(key(session))));
    } catch (RedisException e) {
      return Optional.empty();
    }
  }

  private static String key(AgentSessionId session) {
    return "presence:" + session;
  }
}
