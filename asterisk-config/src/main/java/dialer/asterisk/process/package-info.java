/**
 * Starts and stops an Asterisk of ours on this machine.
 *
 * <p>Used by demo, smoke run and tests. It never downloads anything, and never ends a process it
 * did not start.
 */
@NullMarked
package dialer.asterisk.process;

import org.jspecify.annotations.NullMarked;
