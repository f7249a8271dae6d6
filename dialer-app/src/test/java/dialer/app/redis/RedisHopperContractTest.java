package dialer.app.redis;

import dialer.app.testing.WithRedis;
import dialer.core.hopper.Hopper;
import dialer.core.hopper.HopperContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisHopperContractTest extends HopperContract {

  @RegisterExtension static WithRedis redis = new WithRedis();

  private final RedisHopper hopper = new RedisHopper(redis.link());

  @Override
  protected Hopper hopper() {
    return hopper;
  }
}
