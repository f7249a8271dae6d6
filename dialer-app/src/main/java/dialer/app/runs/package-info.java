/**
 * The running side of campaigns: what people order and what calendars ring, brought to the loops.
 *
 * <p>Called by the web layer, Quartz, Camel and the smoke run. Decides nothing that the campaigns
 * module decides; blocks on stores, so never called on a loop.
 */
@NullMarked
package dialer.app.runs;

import org.jspecify.annotations.NullMarked;
