/**
 * Whom to call, and when again? Campaigns, lead lists, imports, dispositions and follow-ups.
 *
 * <p>Called by the screens and by the routes and bells of {@code dialer-app}. Never dials: it says
 * who is due, and {@code dialer-core} decides whether and when the number is called.
 */
@NullMarked
package dialer.campaigns;

import org.jspecify.annotations.NullMarked;
