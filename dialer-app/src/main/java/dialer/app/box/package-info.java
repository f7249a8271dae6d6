/**
 * The whole world in one folder: PostgreSQL, Redis, the dialer's Asterisk and the telephone network
 * in a box, all on loopback, started and ended in order.
 *
 * <p>Used by {@code ./dialer demo}, {@code ./dialer smoke} and tests. Never part of production.
 */
@NullMarked
package dialer.app.box;

import org.jspecify.annotations.NullMarked;
