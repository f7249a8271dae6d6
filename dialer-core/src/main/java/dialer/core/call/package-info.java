/**
 * The life of one call attempt, from authorization to its one final outcome.
 *
 * <p>Pure: events in, a new state and commands out. Called by the pool's loop only; never waits,
 * asks the time or talks to Asterisk.
 */
@NullMarked
package dialer.core.call;

import org.jspecify.annotations.NullMarked;
