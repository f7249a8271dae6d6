/** The screens on ports in memory, for tests. */
@NullMarked
package dialer.ui.testing;

import org.jspecify.annotations.NullMarked;
