/**
 * What a conversation concluded, what is recorded of it, and when the lead is due again.
 *
 * <p>Called when an attempt ends or a disposition is saved. Pure but for its port; never dials,
 * never reads a clock.
 */
@NullMarked
package dialer.campaigns.disposition;

import org.jspecify.annotations.NullMarked;
