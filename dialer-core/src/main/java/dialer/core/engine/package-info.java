/**
 * The loop of an agent pool: events in, commands out, one thread, no I/O; and the ports it speaks
 * to.
 *
 * <p>Two drivers run it: a virtual thread with a bounded inbox, and the simulator's event heap.
 */
@NullMarked
package dialer.core.engine;

import org.jspecify.annotations.NullMarked;
