/**
 * What does each person see and do? The pages of agent, supervisor, manager, compliance officer and
 * administrator, and the REST interface below them.
 *
 * <p>Called by browsers and by other systems. Never decides whether a call is made.
 */
@NullMarked
package dialer.ui;

import org.jspecify.annotations.NullMarked;
