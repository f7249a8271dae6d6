/**
 * Where the callee is and when one may call there: candidate zones and regions of a call, pinned
 * time-zone data, holiday calendars, open hours to the second.
 *
 * <p>Called by the gate, and by every start path for the pinned data. Never asks the machine for
 * its zone, and never guesses: an unknown zone is an empty answer, which the gate refuses.
 */
@NullMarked
package dialer.compliance.window;

import org.jspecify.annotations.NullMarked;
