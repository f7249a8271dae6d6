/**
 * Shapes that all answers share: texts in two languages, masked numbers, pages. Called by every
 * room of the screens. Never holds digits of a telephone number in clear.
 */
@NullMarked
package dialer.ui.wire;

import org.jspecify.annotations.NullMarked;
