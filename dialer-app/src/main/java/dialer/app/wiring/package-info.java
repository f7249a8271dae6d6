/**
 * How it is all connected: settings, and the beans made of them, one configuration class for each
 * side of the house.
 *
 * <p>Holds no rule and no I/O of its own.
 */
@NullMarked
package dialer.app.wiring;

import org.jspecify.annotations.NullMarked;
