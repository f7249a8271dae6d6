/**
 * A dialer's Asterisk and a telephone network in a box, side by side on loopback addresses.
 *
 * <p>Used by demo, smoke run and tests; several may run at once. It never reaches a real carrier:
 * its only trunk ends at the network beside it.
 */
@NullMarked
package dialer.asterisk.sandbox;

import org.jspecify.annotations.NullMarked;
