/**
 * Do-not-call entries with origin, scope and date, and the port that takes them in.
 *
 * <p>Called by agents' desks, key presses, imports and the gate. Never decides whether a call may
 * be made.
 */
@NullMarked
package dialer.compliance.suppression;

import org.jspecify.annotations.NullMarked;
