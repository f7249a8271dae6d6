package dialer.app.pool;

import dialer.compliance.call.AttemptId;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes attempt ids: version 7 of RFC 9562, so that rows of one minute lie together in the index.
 * 74 random bits make two equal ones a thing that does not happen.
 */
public final class AttemptIds implements Supplier<AttemptId> {

  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  /** Ids that carry that clock's time. */
  public AttemptIds(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public AttemptId get() {
    long time = clock.millis() << 16;
    long high = time | VERSION_7 | random.nextInt(0x1000);
    long low = VARIANT | (random.nextLong() >>> 2);
    return new AttemptId(new UUID(high, low));
  }
}
