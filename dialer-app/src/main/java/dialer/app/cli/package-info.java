/**
 * The commands of the program, one class each.
 *
 * <p>Called by {@code ./dialer}. They read options, say what happens, and answer with an exit code.
 */
@NullMarked
package dialer.app.cli;

import org.jspecify.annotations.NullMarked;
