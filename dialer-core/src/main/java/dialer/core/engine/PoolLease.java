package dialer.core.engine;

/**
 * The right of one node to dial for one pool. The token grows with each holder; {@code authorize}
 * and the dial guard refuse an older one, so a paused node that wakes up dials nothing.
 *
 * @param pool which pool
 * @param token fencing token, grows by each take-over
 */
public record PoolLease(PoolId pool, long token) {}
