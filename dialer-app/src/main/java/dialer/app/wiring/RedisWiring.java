package dialer.app.wiring;

import dialer.app.pool.Routes;
import dialer.app.redis.RedisFanOut;
import dialer.app.redis.RedisHopper;
import dialer.app.redis.RedisLink;
import dialer.app.runs.OtherNodes;
import dialer.core.hopper.Hopper;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Redis: what can be lost and is made again. */
@Configuration(proxyBeanMethods = false)
class RedisWiring {

  @Bean(destroyMethod = "close")
  RedisLink redisLink(DialerSettings settings) {
    var redis = settings.redis();
    return RedisLink.to(redis.host(), redis.port(), redis.password(), redis.tls());
  }

  @Bean
  Hopper hopper(RedisLink link) {
    return new RedisHopper(link);
  }

  @Bean(destroyMethod = "close")
  RedisFanOut fanOut(RedisLink link) {
    return new RedisFanOut(link);
  }

  @Bean(destroyMethod = "close")
  OtherNodes otherNodes(RedisFanOut fanOut, Routes routes, DialerSettings settings) {
    return new OtherNodes(fanOut, routes, settings.node().name(), InstantSource.system());
  }
}
