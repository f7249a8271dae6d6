/**
 * What to do next? The life of a call, the agent's session, the pace and the loop that joins them.
 *
 * <p>Called by the loop's driver, which is a virtual thread in {@code dialer-app} and an event heap
 * in the simulation. Never starts a thread, sleeps, reads a clock or does input and output.
 */
@NullMarked
package dialer.core;

import org.jspecify.annotations.NullMarked;
