/**
 * Numbers and files that tell how a campaign goes: counters, shares, and the results as rows.
 *
 * <p>Called by screens, the API and exports. Pure but for the rows it is handed; never changes
 * anything and never shows a telephone number in clear unless told to.
 */
@NullMarked
package dialer.campaigns.reporting;

import org.jspecify.annotations.NullMarked;
