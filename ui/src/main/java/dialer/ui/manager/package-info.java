/**
 * Clients, campaigns, lead lists and imports, as a campaign's manager sees them. Called by the web
 * server. Never decides when a call is placed.
 */
@NullMarked
package dialer.ui.manager;

import org.jspecify.annotations.NullMarked;
