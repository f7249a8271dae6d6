package dialer.app.wiring;

import dialer.app.redis.RedisHopper;
import dialer.app.redis.RedisLink;
import dialer.core.hopper.Hopper;
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
}
