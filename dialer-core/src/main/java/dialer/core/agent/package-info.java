/**
 * Agent sessions: who is ready, reserved, on a call, in wrap-up or paused, and for how long.
 *
 * <p>Owned by exactly one pool's loop at a time. Never knows a screen or a telephone.
 */
@NullMarked
package dialer.core.agent;

import org.jspecify.annotations.NullMarked;
