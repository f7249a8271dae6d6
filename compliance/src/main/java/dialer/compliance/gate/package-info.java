/**
 * The one question of this module: may we call this number, now, for this purpose, on whose behalf?
 *
 * <p>Called inside the authorizing transaction for each dial, and by the hopper filler and dry runs
 * to save work. Pure: it reads its arguments only, never a clock, a file or a network.
 */
@NullMarked
package dialer.compliance.gate;

import org.jspecify.annotations.NullMarked;
