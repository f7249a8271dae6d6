package dialer.app.redis;

import dialer.app.testing.WithRedis;
import dialer.core.hopper.Hopper;
import dialer.core.hopper.HopperContract;
import org.junit.jupiter.api.extension.RegisterExtension;

<<<<<<< HEAD
=======
/** What every hopper promises, kept by the one in Redis. */
>>>>>>> 6e8d8a1 (The contracts of hopper and authorization on the real servers; PostgreSQL killed in mid-batch)
class RedisHopperContractTest extends HopperContract {

  @RegisterExtension static WithRedis redis = new WithRedis();

<<<<<<< HEAD
  private final RedisHopper hopper = new RedisHopper(redis.link());
=======
  private final Hopper hopper = new RedisHopper(redis.link());
>>>>>>> 6e8d8a1 (The contracts of hopper and authorization on the real servers; PostgreSQL killed in mid-batch)

  @Override
  protected Hopper hopper() {
    return hopper;
  }
}
