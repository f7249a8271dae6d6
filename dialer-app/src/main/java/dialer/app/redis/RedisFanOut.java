package dialer.app.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all nodes at once, for screens: a message may be lost and is never repeated, so whoever
 * listens also reads the state anew now and then. With Redis away this node still hears itself.
 *
 * <p>Listeners run on Redis' own thread, or on the teller's while Redis is away; they must not
 * block.
 */
public final class RedisFanOut implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RedisFanOut.class);
  private static final String PREFIX = "screen:";

  private final RedisLink link;
  private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
  private long nextTryNanos = System.nanoTime();
  private @Nullable StatefulRedisPubSubConnection<String, String> subscription;

  public RedisFanOut(RedisLink link) {
    this.link = link;
  }

  /** Tells every node that listens to the topic. */
  public void tell(String topic, String message) {
    try {
      subscribeIfNeeded();
      link.run(redis -> redis.publish(PREFIX + topic, message));
    } catch (RedisException e) {
      LOG.debug("topic {} is told to this node only: {}", topic, e.toString());
      hear(topic, message);
    }
  }

  /** Listens from now on; the answer ends it. */
  public Runnable listen(String topic, Consumer<String> listener) {
    List<Consumer<String>> ofTopic =
        listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>());
    ofTopic.add(listener);
    try {
      subscribeIfNeeded();
    } catch (RedisException e) {
      LOG.debug("listening to {} begins when Redis is back", topic);
    }
    return () -> ofTopic.remove(listener);
  }

  private synchronized void subscribeIfNeeded() {
    if (subscription != null || System.nanoTime() - nextTryNanos < 0) {
      return;
    }
    nextTryNanos = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    StatefulRedisPubSubConnection<String, String> made = link.client().connectPubSub();
    made.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(String pattern, String channel, String message) {
            hear(channel.substring(PREFIX.length()), message);
          }
        });
    made.sync().psubscribe(PREFIX + "*");
    subscription = made;
  }

  private void hear(String topic, String message) {
    for (Consumer<String> listener : listeners.getOrDefault(topic, List.of())) {
      try {
        listener.accept(message);
      } catch (RuntimeException e) {
        LOG.warn("a listener to {} failed", topic, e);
      }
    }
  }

  @Override
  public synchronized void close() {
    if (subscription != null) {
      subscription.close();
    }
  }
}
