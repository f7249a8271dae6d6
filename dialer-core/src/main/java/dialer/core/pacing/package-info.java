/**
 * How many calls to place now, and why.
 *
 * <p>A pacer is a deterministic fold over what happened. Called by the pool's loop; never reads a
 * clock, a random source or a database.
 */
@NullMarked
package dialer.core.pacing;

import org.jspecify.annotations.NullMarked;
