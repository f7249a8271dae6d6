/**
 * The telephone network in a box: a second Asterisk whose people behave as the last two digits of
 * the dialed number say, and which keeps its own record of every call leg.
 *
 * <p>Used by demo, smoke run and tests. From one table come the dialplan, the printed table, the
 * expected outcomes and the documentation. It never reads anything of the dialer: its records are
 * the outside witness.
 */
@NullMarked
package dialer.asterisk.network;

import org.jspecify.annotations.NullMarked;
