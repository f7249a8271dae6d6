/**
 * Who someone is and what they may do: log-in, lock-out, roles, keys of programs. Called by the web
 * server before any other room. Never knows what a role's screens show.
 */
@NullMarked
package dialer.ui.security;

import org.jspecify.annotations.NullMarked;
