/**
 * From a campaign as people set it up to the plan that a loop runs: state and hours, limits from
 * the rule packs, the gate of each campaign.
 *
 * <p>Called when a bell rings, a person orders something or a node takes a pool over. Never decides
 * whether one call may be made: that is the gate's.
 */
@NullMarked
package dialer.app.plan;

import org.jspecify.annotations.NullMarked;
