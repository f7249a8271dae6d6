/**
 * Reads the file in which an operator describes an Asterisk server.
 *
 * <p>Used by the commands that render and apply a configuration. It never guesses: an unknown or
 * missing field is refused by its name.
 */
@NullMarked
package dialer.asterisk.description;

import org.jspecify.annotations.NullMarked;
