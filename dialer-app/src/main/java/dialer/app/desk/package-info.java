/**
 * Agents at work: log-in with a credential that lives as long as the session, the nailed-up leg,
 * what the agent wants, and what the desk shows.
 *
 * <p>Called by the web layer, the telephone side and robots. Decides nothing about calls: it tells
 * the pool's loop and shows what the loop says.
 */
@NullMarked
package dialer.app.desk;

import org.jspecify.annotations.NullMarked;
