/**
 * May we call this number, now?
 *
 * <p>Rules are dated, cited data; the answer is a value. {@code dialer-core} asks at the last
 * moment before dialing, {@code campaigns} asks earlier to save work. Never reads a clock, a file
 * of its own accord, a database or the network: what it must know is given to it.
 */
@NullMarked
package dialer.compliance;

import org.jspecify.annotations.NullMarked;
