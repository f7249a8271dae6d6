/**
 * The manager interface made safe: what may be sent, what is believed of what is read, when a
 * connection counts as dead.
 *
 * <p>Used by {@code AsteriskTelephony} only. Built on asterisk-java's plain manager connection;
 * never uses its live API, never repeats an action, never lets an event disappear without counting
 * it.
 */
@NullMarked
package dialer.app.asterisk.ami;

import org.jspecify.annotations.NullMarked;
