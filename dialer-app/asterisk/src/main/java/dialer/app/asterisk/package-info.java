/**
 * The telephone side of the dialer: orders of the pool loops leave for one or more Asterisk
 * servers, and what happens there comes back as events.
 *
 * <p>Built by the wiring, called by the pool loops through {@code Telephony}. Never decides whom to
 * call, never knows a lead, and never sees a telephone number outside the dial guard's answer.
 */
@NullMarked
package dialer.app.asterisk;

import org.jspecify.annotations.NullMarked;
