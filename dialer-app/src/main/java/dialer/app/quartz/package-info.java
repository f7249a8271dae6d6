/**
 * Quartz rings the calendar's bells, on its clustered job store: campaigns open and close, promises
 * come due.
 *
 * <p>Never on the pacing path. Every ring may come twice, late, or once for many that were missed:
 * what it does is worked out anew.
 */
@NullMarked
package dialer.app.quartz;

import org.jspecify.annotations.NullMarked;
