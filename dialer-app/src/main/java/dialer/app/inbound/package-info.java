/**
 * What people tell us: key 9 in a message, and calls back to the number we showed.
 *
 * <p>Called by the FastAGI service. A returned call is an inbound contact, never an attempt.
 */
@NullMarked
package dialer.app.inbound;

import org.jspecify.annotations.NullMarked;
