/**
 * Follow-up cases: opened by another campaign's disposition or by an event, owned, due, and
 * returning until solved or given up.
 *
 * <p>Called by the disposition rules, the API, the calendar's bells and the desk. Never dials by
 * itself.
 */
@NullMarked
package dialer.campaigns.followup;

import org.jspecify.annotations.NullMarked;
