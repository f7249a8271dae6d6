/**
 * Spoken messages of a client: what a person hears when no agent is there, who called and why, and
 * the questions that are asked without an agent.
 *
 * <p>Written by managers' screens, read by the start check, the dial guard and returned calls.
 * Never plays a sound and never writes to a server.
 */
@NullMarked
package dialer.campaigns.message;

import org.jspecify.annotations.NullMarked;
