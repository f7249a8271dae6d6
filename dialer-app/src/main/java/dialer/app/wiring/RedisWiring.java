package dialer.app.wiring;

import dialer.app.pool.EmergencyMemory;
import dialer.app.pool.Routes;
import dialer.app.redis.RedisFanOut;
import dialer.app.redis.RedisHopper;
import dialer.app.redis.RedisLink;
import dialer.app.runs.OtherNodes;
import dialer.compliance.call.AttemptId;
import dialer.compliance.call.CampaignId;
import dialer.core.engine.PoolEvent;
import dialer.core.hopper.Hopper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
  OtherNodes otherNodes(
      RedisFanOut fanOut, EmergencyMemory emergencies, Routes routes, DialerSettings settings) {
    OtherNodes.Heard heard =
        new OtherNodes.Heard() {
          @Override
          public void stop(Optional<CampaignId> campaign) {
            emergencies.stop(campaign);
          }

          @Override
          public void lift(Optional<CampaignId> campaign) {
            emergencies.lift(campaign);
          }

          @Override
          public void suppressed(List<AttemptId> attempts) {
            Instant now = InstantSource.system().instant();
            routes.tellAll(new PoolEvent.NumberSuppressed(now, attempts));
          }
        };
    return new OtherNodes(fanOut, heard, settings.node().name());
  }
}
