package dialer.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dialer.app.testing.WithRedis;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisScreensTest {

  @RegisterExtension static WithRedis redis = new WithRedis();

  @Test
  void aFloorNobodyRenewsIsNotShownAsLive() {
    RedisFloor floor = new RedisFloor(redis.link(), Duration.ofMillis(200));
    assertThat(floor.put("node-1", "{\"ready\":3}")).isTrue();
    assertThat(floor.all().orElseThrow()).containsEntry("node-1", "{\"ready\":3}");
    await()
        .atMost(Duration.ofSeconds(3))
        .until(() -> !floor.all().orElseThrow().containsKey("node-1"));
  }

  @Test
  void everyNodeHearsWhatOneTells() {
    ConcurrentLinkedQueue<String> here = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<String> there = new ConcurrentLinkedQueue<>();
    try (RedisFanOut one = new RedisFanOut(redis.link());
        RedisLink otherLink = redis.newLink();
        RedisFanOut other = new RedisFanOut(otherLink)) {
      one.listen("campaign", here::add);
      Runnable end = other.listen("campaign", there::add);
      one.tell("campaign", "opened");
      await().atMost(Duration.ofSeconds(3)).until(() -> here.size() == 1 && there.size() == 1);
      end.run();
      one.tell("campaign", "closed");
      await().atMost(Duration.ofSeconds(3)).until(() -> here.size() == 2);
      assertThat(List.copyOf(there)).containsExactly("opened");
    }
  }

  @Test
  void withoutRedisTheOwnNodeStillHearsItselfAndScreensAreTold() {
    try (RedisLink nowhere = new RedisLink(RedisLink.uri("127.0.0.1", 1, "none"));
        RedisFanOut alone = new RedisFanOut(nowhere)) {
      ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
      alone.listen("campaign", heard::add);
      alone.tell("campaign", "opened");
      assertThat(List.copyOf(heard)).containsExactly("opened");
      assertThat(new RedisFloor(nowhere, Duration.ofSeconds(1)).all()).isEmpty();
      assertThat(new RedisFloor(nowhere, Duration.ofSeconds(1)).put("node-1", "{}")).isFalse();
    }
  }
}
