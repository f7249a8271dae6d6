/**
 * What is going on at one Asterisk server, told in the words of the pool loop: orders in, actions
 * out; Asterisk's events in, call and agent events out.
 *
 * <p>Pure and for one thread: no socket, clock or queue. Called by {@code ServerDesk} only. Never
 * decides anything about a call; a duplicate, late or foreign event changes nothing.
 */
@NullMarked
package dialer.app.asterisk.calls;

import org.jspecify.annotations.NullMarked;
