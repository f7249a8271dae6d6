/**
 * The ordered cache of lead ids due to dial, and who fills it.
 *
 * <p>Taking an id from the hopper gives no right to dial: the attempt row is the claim. Losing the
 * hopper loses nothing, the filler reads the leads again.
 */
@NullMarked
package dialer.core.hopper;

import org.jspecify.annotations.NullMarked;
