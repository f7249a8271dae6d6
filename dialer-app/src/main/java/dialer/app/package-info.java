/**
 * How is it all connected? The start of every command and the wiring of the parts.
 *
 * <p>Called by the {@code dialer} script. Never holds a business rule: those live in the pure
 * modules.
 */
@NullMarked
package dialer.app;

import org.jspecify.annotations.NullMarked;
