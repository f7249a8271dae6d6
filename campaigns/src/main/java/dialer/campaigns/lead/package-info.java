/**
 * Leads: the people to reach, their numbers, where each stands, and who is due next.
 *
 * <p>Called by the hopper filler, imports, the desk and the recycle rules. Never dials, never asks
 * the gate, never reads a clock.
 */
@NullMarked
package dialer.campaigns.lead;

import org.jspecify.annotations.NullMarked;
