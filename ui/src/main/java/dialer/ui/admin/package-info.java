/**
 * People, keys, webhooks, dead letters, health. Called by the web server. Never reads calls or
 * leads.
 */
@NullMarked
package dialer.ui.admin;

import org.jspecify.annotations.NullMarked;
