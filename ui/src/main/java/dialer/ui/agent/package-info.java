/**
 * An agent's desk. Called by the web server; hands every order to the pool's loop. Never decides
 * whether a call is made.
 */
@NullMarked
package dialer.ui.agent;

import org.jspecify.annotations.NullMarked;
