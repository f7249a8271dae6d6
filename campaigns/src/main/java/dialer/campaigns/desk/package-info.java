/**
 * The end of a conversation, carried out: what an agent concluded is checked, refusals reach the
 * do-not-call list, answers their quota, cases their owner, and the lead its next due instant.
 *
 * <p>Called by the desk's adapter when a disposition is saved and when an attempt ended without
 * one. Works through ports only; never dials, never reads a clock.
 */
@NullMarked
package dialer.campaigns.desk;

import org.jspecify.annotations.NullMarked;
