/**
 * What screens show live, pushed as it changes. Called by the web server and by whoever knows that
 * something changed. Never computes a figure.
 */
@NullMarked
package dialer.ui.events;

import org.jspecify.annotations.NullMarked;
