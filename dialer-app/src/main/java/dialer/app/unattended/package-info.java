/**
 * Questions that are asked without an agent: the dialplan asks for each step, answers are kept as
 * they come, and become a response when the call is over.
 *
 * <p>Called by the FastAGI service and the clockwork. Never reaches an agent.
 */
@NullMarked
package dialer.app.unattended;

import org.jspecify.annotations.NullMarked;
