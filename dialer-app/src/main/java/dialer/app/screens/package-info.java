/**
 * The live side of the screens: desks, floor, campaigns and health as they are at this moment.
 *
 * <p>Called by the web layer only. Answers from memory or a cheap read; orders are handed to the
 * loop.
 */
@NullMarked
package dialer.app.screens;

import org.jspecify.annotations.NullMarked;
