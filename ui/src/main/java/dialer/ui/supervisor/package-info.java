/**
 * Follow-up cases and the stopping of calls, as team leaders and supervisors see them. Called by
 * the web server. Never speaks with the telephone side itself.
 */
@NullMarked
package dialer.ui.supervisor;

import org.jspecify.annotations.NullMarked;
